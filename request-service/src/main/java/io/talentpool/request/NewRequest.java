package io.talentpool.request;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a client asks for, read and checked for shape.
 *
 * @param candidate the BPOC id of the candidate
 * @param times the preferred times, each in {@code zone}
 * @param zone whose wall clock the client means
 * @param notes what the client wants the admins to know; null for nothing
 * @param warnings which moment was meant by a time that occurs twice
 */
record NewRequest(UUID candidate, List<ZonedDateTime> times, ZoneId zone, String notes, List<String> warnings) {}
