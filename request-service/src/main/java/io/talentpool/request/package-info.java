/**
 * Interview requests: a client asks to meet a candidate at preferred times, an admin approves or rejects, scheduling an
 * interview fulfils. {@code InterviewRequest} holds the rules; {@code RequestInterviews}, {@code DecideRequests} and
 * {@code FollowInterviews} are the only places with transactions; the resources translate.
 *
 * <p>Nothing here knows of interviews beyond their events, nor of candidates beyond what {@code Candidates} tells.
 */
package io.talentpool.request;
