package io.talentpool.scheduling.room;

import java.util.Optional;

import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.OperatorSettings;
import io.talentpool.support.configuration.Sensitive;

/** The account at Daily.co. */
@OperatorSettings(prefix = "daily")
interface DailySettings {

    /** Base address of its REST API: {@code https://api.daily.co/v1}. */
    BaseUrl apiUrl();

    /** The account's key. */
    @Sensitive
    String apiKey();

    /** The {@code hmac} of the webhook, in Base64; without it no webhook is believed. */
    @Sensitive
    Optional<String> webhookSecret();

    /**
     * Where Daily reaches {@code /api/webhooks/daily}; with it the webhook is registered by itself, and again when Daily has given up. Off
     * without.
     */
    Optional<BaseUrl> webhookUrl();
}
