package io.talentpool.proofs.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

import io.talentpool.embedded.broker.Administration;
import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.places.Part;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.replicas.Replica;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;

/**
 * The relay of a service that has nothing else to do, with a database and topics of its own, against a plain idempotent producer that
 * sends the same bytes: both in a JVM with the same options, one after the other.
 */
record RelayRace(SystemUnderProof system, Report report, int events) {

    private static final String DATABASE = "relay_proof";
    private static final String RELAYED = "talent-pool.relay-proof";
    private static final String PLAIN = "talent-pool.relay-proof-plain";
    private static final int PARTITIONS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int ROUNDS = 3;
    private static final List<String> LIKE_THIS_PROGRAM =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC");

    /** Or it would take part in the work of the service that it is a copy of. */
    private static final List<String> IN_A_GROUP_OF_ITS_OWN = List.of(
            "-Dmp.messaging.incoming.scheduled-interviews.group.id=relay-proof",
            "-Dmp.messaging.incoming.scheduled-interviews.auto.offset.reset=latest");

    private static final String DATA = """
            {"id": "%1$s", "interview_request_id": "%1$s", "client_user_id": "0b9f2c64-52c0-4c0e-8b35-9d0f6d9f7a01", "bpoc_candidate_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "version": 1, "previous_status": null, "status": "pending", "occurred_at": "2026-11-02T08:15:00Z", "actor": {"type": "client", "id": "0b9f2c64-52c0-4c0e-8b35-9d0f6d9f7a01"}, "reason": null, "preferred_times": ["2026-12-01T09:00:00Z", "2026-12-02T14:30:00Z"], "client_timezone": "Europe/London"}""";

    /** Four events a key, as requests have in the mean. */
    private static final String EVENTS = """
            insert into interview_request_events
                (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, occurred_at)
            select gen_random_uuid(), 'interview_request', key, key, version, 'interview-request.created',
                   replace('%s', '%%1$s', key::text)::jsonb, 'client', now()
            from (select gen_random_uuid() as key from generate_series(1, %d)) as keys, generate_series(1, 4) as version
            order by version""";

    /** As long as those that the relay sends. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "application/json",
            "ce_specversion", "1.0",
            "ce_id", "5f0c9a1e-7c55-4a9e-9f1e-2c8a1f7f6b10",
            "ce_source", "/request-service",
            "ce_type", "io.talentpool.interview-request.created.v1",
            "ce_subject", "6f1b0f0e-6a53-4a7e-9d5c-0c6f5c1d2a11",
            "ce_time", "2026-11-02T08:15:00.123456Z",
            "ce_dataschema", "https://talentpool.io/schemas/io.talentpool.interview-request.created.v1.json",
            "ce_sequence", "0000000001");

    void run() {
        TalentPoolDatabase.prepare(name -> system.databaseNamed(name).dataSource(), DATABASE);
        Map<String, String> configuration =
                Map.of("TALENT_POOL_DATABASE_URL", system.databaseUrl(DATABASE), "TALENT_POOL_EVENTS_TOPIC", RELAYED);
        List<String> options = Stream.concat(LIKE_THIS_PROGRAM.stream(), IN_A_GROUP_OF_ITS_OWN.stream())
                .toList();
        try (Administration kafka = Administration.of(system.bootstrapServers())) {
            createTopics(kafka);
            try (Companion replica = Replica.start(system.running(), Part.REQUEST_SERVICE, options, configuration)) {
                report.remark("The relay is that of " + replica.url());
                compare(kafka);
            } finally {
                kafka.await(admin -> admin.deleteTopics(List.of(RELAYED, PLAIN)).all());
            }
        } finally {
            system.maintenance().execute("drop database if exists %s with (force)".formatted(DATABASE));
        }
    }

    /** The best of several rounds counts for both: what else the machine does is no part of the question. */
    private void compare(Administration kafka) {
        double relay = 0;
        double producer = 0;
        for (int round = 0; round < ROUNDS; round++) {
            relay = Math.max(relay, relay(kafka));
            producer = Math.max(producer, produce());
        }
        report.figure("events a second by the relay alone", "%.0f".formatted(relay));
        report.figure("events a second by a plain idempotent producer", "%.0f".formatted(producer));
        report.figure("the relay's share of that", "%.0f %%".formatted(100 * relay / producer));
        report.check("the relay is at least half as fast as a plain producer", relay >= producer / 2);
    }

    private double relay(Administration kafka) {
        long before = onTopic(kafka);
        system.databaseNamed(DATABASE).execute(EVENTS.formatted(DATA, events / 4));
        long committed = System.nanoTime();
        while (onTopic(kafka) < before + events) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS); // asking all the time would cost the relay a processor
            if (System.nanoTime() - committed > LONGEST.toNanos()) {
                throw new Surprise("Expected %d events on %s, but they did not come.".formatted(events, RELAYED));
            }
        }
        double rate = events / ((System.nanoTime() - committed) / 1e9);
        Database database = system.databaseNamed(DATABASE);
        Patience.awaitThat(
                "the relay to note what it has published",
                LONGEST,
                () -> database.number("select count(*) from interview_request_outbox") == 0);
        database.execute("truncate interview_request_events");
        return rate;
    }

    private double produce() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
        List<String> keys = IntStream.range(0, events)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        List<String> data = new ArrayList<>(keys.stream().map(DATA::formatted).toList());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.partitionsFor(PLAIN);
            long begin = System.nanoTime();
            for (int i = 0; i < events; i++) {
                ProducerRecord<String, String> record = new ProducerRecord<>(PLAIN, keys.get(i), data.get(i));
                HEADERS.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
            producer.flush();
            return events / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static long onTopic(Administration kafka) {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(RELAYED, partition), partition -> OffsetSpec.latest()));
        return kafka.await(admin -> admin.listOffsets(ends).all()).values().stream()
                .mapToLong(found -> found.offset())
                .sum();
    }

    private static void createTopics(Administration kafka) {
        List<String> topics = List.of(RELAYED, PLAIN);
        var present = kafka.await(admin -> admin.listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !present.contains(topic))
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        kafka.await(admin -> admin.createTopics(missing).all());
    }
}
