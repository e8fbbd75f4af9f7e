import type { components as Candidates } from './generated/candidates';
import type { components as Outcomes } from './generated/outcomes';
import type { components as Requests } from './generated/requests';
import type { components as Scheduling } from './generated/scheduling';

/** The words of the API, under the names that the pages use. */
export type Candidate = Candidates['schemas']['ListedCandidate'];
export type Facets = Candidates['schemas']['CandidateFacets'];
export type FacetCount = Candidates['schemas']['FacetCount'];
export type Profile = Candidates['schemas']['Profile'];
export type MyRequest = Candidates['schemas']['RequestOnPage'];
export type MyInterview = Candidates['schemas']['InterviewOnPage'];
export type MyPage = Candidates['schemas']['InterviewsPage'];

export type ReviewedRequest = Requests['schemas']['InterviewRequestForAdmins'];
export type RequestStatus = Requests['schemas']['RequestStatus'];

export type Interview = Scheduling['schemas']['InterviewForAdmins'];
export type InterviewStatus = Scheduling['schemas']['InterviewStatus'];
export type Suggestion = Scheduling['schemas']['Suggestion'];

export type Outcome = Outcomes['schemas']['OutcomeForAdmins'];
export type Decision = Outcomes['schemas']['Decision'];
export type Stats = Outcomes['schemas']['Stats'];

export type PastChange = Requests['schemas']['PastChange'];
