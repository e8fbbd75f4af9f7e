// Tells of every decision, once each. Needs: npm install kafkajs
import { Kafka } from 'kafkajs';

const kafka = new Kafka({ clientId: 'hr', brokers: [process.argv[2] ?? 'localhost:19092'] });
const consumer = kafka.consumer({ groupId: 'hr-system' });

// What took effect last, by aggregate. Keep it where the effect is, in the same transaction: a table with two columns will do.
const seen = new Map();

await consumer.connect();
await consumer.subscribe({ topics: ['talent-pool.interview-outcomes'], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    const header = (name) => message.headers[name]?.toString();
    const aggregate = header('ce_subject');
    const sequence = header('ce_sequence');
    if (sequence <= (seen.get(aggregate) ?? '')) return; // a repeat
    const { status, previous_status: before, bpoc_candidate_id: candidate } = JSON.parse(message.value.toString());
    console.log(`Candidate ${candidate}: ${before ?? 'no decision'} → ${status}`);
    seen.set(aggregate, sequence);
  },
});
