package dev.postqued.engine.internal.call;

import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import io.github.resilience4j.retry.Retry;
import java.util.function.BiPredicate;

/**
 * What all calls to one server share.
 *
 * @param provesRefusal whether a response proves that nothing was done
 * @param ages the ages of keys
 * @param permits asks the rate limiter
 * @param budget how many retries are left
 * @param breaker pauses calls while most of them fail
 * @param retries how long to wait before the next attempt
 */
record ServerState(
    BiPredicate<Operation, ErrorResponse> provesRefusal,
    KeyAges ages,
    Permits permits,
    RetryBudget budget,
    Breaker breaker,
    Retry retries) {}
