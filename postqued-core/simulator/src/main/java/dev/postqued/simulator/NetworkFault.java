package dev.postqued.simulator;

/** What a network does to one exchange. */
enum NetworkFault {
  /** No connection comes about. */
  REFUSED_CONNECTION,
  /** The request never arrives. */
  LOST_REQUEST,
  /** The request arrives, and the response never does. */
  LOST_RESPONSE,
  /** The request arrives late, perhaps after the client has given up. */
  LATE_REQUEST,
  /** The response comes late. */
  LATE_RESPONSE,
  /** The request arrives twice. */
  DUPLICATED,
  /** The response breaks off. */
  TRUNCATED,
  /** A gateway answers, and the request does not arrive. */
  GATEWAY_BEFORE,
  /** A gateway answers after the request has arrived. */
  GATEWAY_AFTER
}
