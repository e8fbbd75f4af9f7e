/**
 * Interviews: an admin schedules one for a request, it gets a video room, client and candidate meet, and it ends completed,
 * cancelled or as a no-show. {@code ScheduledInterview} holds the rules; {@code ScheduleInterviews}, {@code FollowRequests} and
 * {@code FollowOutcomes} are the only places that change its status; the resources translate.
 *
 * <p>The room at Daily is the package {@code room}'s business.
 */
package io.talentpool.scheduling;
