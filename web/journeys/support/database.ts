import postgres from 'postgres';
import { eventually } from './eventually';
import { runningSystem } from './system';

/**
 * Moves a scheduled interview to a minute ago. No command of a service can do that, and nobody wants to wait for it. Waits for
 * the interview's room first: until it is there, scheduling-service writes the whole row with the time that it knows.
 */
export async function begin(interview: string): Promise<void> {
  const sql = postgres({
    host: '127.0.0.1',
    port: runningSystem().databasePort,
    database: 'talent_pool',
    username: 'postgres',
    max: 1,
  });
  try {
    await eventually(`the room of interview ${interview}`, async () => {
      const moved = await sql`
        update scheduled_interviews set scheduled_time = now() - interval '1 minute'
        where id = ${interview} and status = 'scheduled' and room_status = 'ready'`;
      return moved.count === 1;
    });
  } finally {
    await sql.end();
  }
}
