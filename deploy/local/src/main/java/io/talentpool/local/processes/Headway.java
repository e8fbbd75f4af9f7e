package io.talentpool.local.processes;

import java.time.Duration;

/**
 * Tells whether a process that is starting still gets on. It does as long as its log grows or it uses the processor: how long that takes
 * is the machine's business.
 */
final class Headway {

    static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    /** An idle JVM uses the processor a little, too. */
    private static final Duration WORK = Duration.ofSeconds(15);

    private Duration lastStep = Duration.ZERO;
    private long logSize;
    private Duration processorTime = Duration.ZERO;

    /**
     * Call it again and again.
     *
     * @param sinceStart of the process
     * @param newLogSize in bytes
     * @param newProcessorTime that the process has used so far
     * @return whether it has done nothing for {@link #LONGEST_SILENCE}
     */
    boolean hasEnded(Duration sinceStart, long newLogSize, Duration newProcessorTime) {
        if (newLogSize != logSize || newProcessorTime.minus(processorTime).compareTo(WORK) >= 0) {
            lastStep = sinceStart;
            logSize = newLogSize;
            processorTime = newProcessorTime;
        }
        return sinceStart.minus(lastStep).compareTo(LONGEST_SILENCE) > 0;
    }
}
