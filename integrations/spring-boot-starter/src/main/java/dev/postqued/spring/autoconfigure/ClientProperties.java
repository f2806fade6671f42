package dev.postqued.spring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options that the clients of all services have. What is not set has the default of the builder. */
abstract class ClientProperties {

  /** Address of the API. */
  private @Nullable URI baseUrl;

  /** Name of the account in the journal, for API keys that may be replaced. */
  private @Nullable String tenant;

  /** How long a finished post is known. */
  private @Nullable Duration retention;

  /** Limit for opening a connection. */
  private @Nullable Duration connectTimeout;

  /** Limit for one attempt at a call. */
  private @Nullable Duration attemptTimeout;

  /** Limit for all attempts at a call, and the waits between them. */
  private @Nullable Duration callTimeout;

  /** Limit for an upload during which no byte moves. */
  private @Nullable Duration idleTimeout;

  /** How many uploads send bytes at the same time. */
  private @Nullable Integer maxUploads;

  /** How many attempts at a call there are at most. */
  private @Nullable Integer maxAttempts;

  /** The longest wait that the service may ask for. */
  private @Nullable Duration maxRetryAfter;

  /** How many connections to one server there are at most. */
  private @Nullable Integer maxConnections;

  /** Names the application before the client, such as my-app/1.0. */
  private @Nullable String userAgent;

  /** Address of an HTTP proxy. */
  private @Nullable URI proxy;

  /** User of the proxy. */
  private @Nullable String proxyUser;

  /** Password of the proxy. */
  private @Nullable String proxyPassword;

  /** Name of the SSL bundle whose certificates are trusted, and whose key is shown to servers that ask for one. */
  private @Nullable String sslBundle;

  public @Nullable URI getBaseUrl() {
    return baseUrl;
  }

  public void setBaseUrl(@Nullable URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  public @Nullable String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = tenant;
  }

  public @Nullable Duration getRetention() {
    return retention;
  }

  public void setRetention(@Nullable Duration retention) {
    this.retention = retention;
  }

  public @Nullable Duration getConnectTimeout() {
    return connectTimeout;
  }

  public void setConnectTimeout(@Nullable Duration connectTimeout) {
    this.connectTimeout = connectTimeout;
  }

  public @Nullable Duration getAttemptTimeout() {
    return attemptTimeout;
  }

  public void setAttemptTimeout(@Nullable Duration attemptTimeout) {
    this.attemptTimeout = attemptTimeout;
  }

  public @Nullable Duration getCallTimeout() {
    return callTimeout;
  }

  public void setCallTimeout(@Nullable Duration callTimeout) {
    this.callTimeout = callTimeout;
  }

  public @Nullable Duration getIdleTimeout() {
    return idleTimeout;
  }

  public void setIdleTimeout(@Nullable Duration idleTimeout) {
    this.idleTimeout = idleTimeout;
  }

  public @Nullable Integer getMaxUploads() {
    return maxUploads;
  }

  public void setMaxUploads(@Nullable Integer maxUploads) {
    this.maxUploads = maxUploads;
  }

  public @Nullable Integer getMaxAttempts() {
    return maxAttempts;
  }

  public void setMaxAttempts(@Nullable Integer maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  public @Nullable Duration getMaxRetryAfter() {
    return maxRetryAfter;
  }

  public void setMaxRetryAfter(@Nullable Duration maxRetryAfter) {
    this.maxRetryAfter = maxRetryAfter;
  }

  public @Nullable Integer getMaxConnections() {
    return maxConnections;
  }

  public void setMaxConnections(@Nullable Integer maxConnections) {
    this.maxConnections = maxConnections;
  }

  public @Nullable String getUserAgent() {
    return userAgent;
  }

  public void setUserAgent(@Nullable String userAgent) {
    this.userAgent = userAgent;
  }

  public @Nullable URI getProxy() {
    return proxy;
  }

  public void setProxy(@Nullable URI proxy) {
    this.proxy = proxy;
  }

  public @Nullable String getProxyUser() {
    return proxyUser;
  }

  public void setProxyUser(@Nullable String proxyUser) {
    this.proxyUser = proxyUser;
  }

  public @Nullable String getProxyPassword() {
    return proxyPassword;
  }

  public void setProxyPassword(@Nullable String proxyPassword) {
    this.proxyPassword = proxyPassword;
  }

  public @Nullable String getSslBundle() {
    return sslBundle;
  }

  public void setSslBundle(@Nullable String sslBundle) {
    this.sslBundle = sslBundle;
  }
}
