package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.UsageApi;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.usage.Quota;
import dev.postqued.postquickai.usage.RequestFigures;
import dev.postqued.postquickai.usage.RequestPeriod;
import dev.postqued.postquickai.usage.Usage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the plan includes, and how requests went. */
public record ClientUsage(Wire wire) {

  /** Reads what the plan includes, and how much of it is used. */
  public Usage usage() {
    WireObject data = wire.data(UsageApi.class, "getUsage", api -> api.getUsage());
    WireObject rates = data.object("rateLimits");
    return new Usage(
        data.text("plan").orElse("").toLowerCase(Locale.ROOT),
        quota(data.object("aiTextGeneration")),
        quota(data.object("imageGeneration")),
        quota(data.object("videoCredits")),
        quota(data.object("contentGroups")),
        quota(rates.object("perMinute")),
        quota(rates.object("perDay")));
  }

  private static Quota quota(WireObject read) {
    return new Quota(
        read.number("used").orElse(0),
        read.number("limit"),
        read.text("limit").filter("unlimited"::equalsIgnoreCase).isPresent(),
        Wire.instant(read, "resetsAt"));
  }

  /** Reads how requests went. */
  public RequestFigures requestFigures(RequestPeriod period) {
    var binding = new dev.postqued.bindings.postquickai.model.RequestPeriod(period.value());
    WireObject data =
        wire.data(UsageApi.class, "getRequestAnalytics", api -> api.getRequestAnalytics(binding));
    WireObject summary = data.object("summary");
    Map<Integer, Long> statuses = new LinkedHashMap<>();
    data.objects("byStatusCode")
        .forEach(
            row ->
                row.count("code")
                    .ifPresent(code -> statuses.put(code, row.number("count").orElse(0))));
    return new RequestFigures(
        summary.number("totalRequests").orElse(0),
        summary.decimal("successRate"),
        summary.decimal("avgResponseTime"),
        data.objects("requestsOverTime").stream()
            .flatMap(
                row ->
                    Wire.day(row, "date").stream()
                        .map(
                            day ->
                                new RequestFigures.Day(
                                    day,
                                    row.number("total").orElse(0),
                                    row.number("errors").orElse(0))))
            .toList(),
        data.objects("byEndpoint").stream()
            .map(
                row ->
                    new RequestFigures.Endpoint(
                        row.text("endpoint").orElse(""),
                        row.number("count").orElse(0),
                        row.decimal("avgMs"),
                        row.decimal("errorRate")))
            .toList(),
        statuses,
        data.objects("recentErrors").stream()
            .map(
                row ->
                    new RequestFigures.Failed(
                        row.text("endpoint").orElse(""),
                        row.count("status").orElse(0),
                        row.text("message").orElse(""),
                        Wire.instant(row, "at")))
            .toList());
  }
}
