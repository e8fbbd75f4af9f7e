/** Every word that people read, in one place. What services answer (problems, warnings) comes from them as it is. */

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function count(n: number, one: string, many: string): string {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

/** `2 d 4 h`, `4 h 05 min`, `4:09` */
function countdown(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const padded = (n: number) => String(n).padStart(2, '0');
  if (days > 0) {
    return `${days} d ${hours} h`;
  }
  return hours > 0 ? `${hours} h ${padded(minutes)} min` : `${minutes}:${padded(seconds % 60)} min`;
}

export const words = {
  product: 'Talent Pool',
  percent: (value: number) => `${number.format(value)} %`,

  common: {
    aCandidate: 'a candidate',
    all: 'All',
    back: 'Back',
    busy: 'One moment',
    charactersLeft: (left: number) => `${count(left, 'character', 'characters')} left`,
    close: 'Close',
    doesNotStart:
      'Talent Pool does not start. Please try again in a moment; if it stays like this, tell your administrator.',
    loading: 'Loading …',
    messages: 'Messages',
    more: 'Show more',
    score: (what: string, points: number) => `${what}: ${points} of 100`,
    skip: 'Skip to the content',
    tryAgain: 'Try again',
    undo: 'Undo',
    unknown: 'unknown',
    unexpected: 'Something unexpected happened. Please try again.',
  },

  places: {
    title: 'Pages',
    account: (name: string) => `Your account, ${name}`,
    candidates: 'Talent pool',
    interviews: 'My interviews',
    requests: 'Requests',
    calendar: 'Interviews',
    outcomes: 'Outcomes',
  },

  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },

  signIn: {
    claim: 'Meet the people before you hire them',
    lead: 'Companies search our candidates here, ask to meet those who fit, and talk to them by video. We arrange every interview.',
    account: 'Use the account that we have set up for you.',
    how: 'How it works',
    example: {
      name: 'Liza',
      work: 'Data Analyst · Cebu City',
      skills: ['SQL', 'Excel', 'Power BI'],
      when: 'Tuesday, 09:00',
      where: 'London',
      otherwise: '17:00 in Manila',
      join: 'Join',
      verdict: 'Hire',
    },
    steps: {
      find: {
        title: 'Find candidates',
        text: 'Search by skill, experience and place. You see profiles and first names; full names and contact details stay with us.',
      },
      ask: {
        title: 'Ask to meet',
        text: 'Suggest up to five times on your own clock. We find one that suits both of you.',
      },
      meet: { title: 'Talk by video', text: 'A room opens shortly before the interview. A browser is all you need.' },
      decide: { title: 'Decide', text: 'Say whether you would like to hire, and why. We see to the rest.' },
    },
    staff: 'You work for us? Requests, interviews and outcomes are behind the same button.',
    in: 'Sign in',
    out: 'Sign out',
    problems: {
      signInFailed: 'That sign-in did not work. Please try once more.',
      insecure:
        'Signing in needs a secure connection. Open this page with https:// at the start of its address, or on the computer that it runs on.',
      providerAway: 'The sign-in page cannot be reached right now. Please try again in a moment.',
    },
  },

  expired: {
    title: 'Please sign in again',
    text: 'Your session has ended. Nothing on this page is lost: sign in, and it goes on where you left off.',
    again: 'Sign in again',
    failed: 'That did not work. Allow this page to open a window, and try once more.',
  },

  nowhere: {
    title: 'There is nothing here',
    text: 'The address is wrong, or what was here is gone.',
    home: 'To the first page',
  },

  notForYou: {
    title: 'This page is not for you',
    text: 'Your account may not see it. If you think it should, ask your administrator.',
  },

  pageFailed: {
    title: 'This page does not work right now',
    text: 'There may be a new version, or something went wrong on our side.',
    reload: 'Load it again',
  },

  failed: {
    title: 'This cannot be shown',
    text: (what: string) => `${what} cannot be shown, since something in it is not as it should be.`,
    number: (id: string) => `If you tell your administrator, this is its number: ${id}.`,
    kinds: {
      candidate: 'This candidate',
      change: 'This change',
      dialog: 'What you have asked for',
      facets: 'The counts of the filters',
      interview: 'This interview',
      outcome: 'This decision',
      part: 'This part of the page',
      request: 'This request',
      time: 'The times of this request',
      updates: 'News of changes',
    },
  },

  time: {
    unreadable: 'a time that cannot be read',
    unknownZone: (zone: string) => `UTC, since “${zone}” is no time zone that is known here`,
    zone: 'Time zone',
    office: (name: string) => `${name} office`,
    both: (one: string, other: string) => `${one}, ${other}`,
    skipped: 'Clocks are put forward over that time: choose another.',
    year: 'Give the year with four digits, as in 2027.',
  },

  week: {
    earlier: 'Earlier',
    later: 'Later',
    today: 'Today',
    you: 'You',
    zones: (city: string, offset: string) =>
      `Days and hours in ${city} (${offset}). Darker hours are night for the candidate.`,
    allHours: 'Show all hours',
    workingHours: 'Show working hours',
    clocksChange: 'clocks change',
    skipped: 'Clocks are put forward over this time',
    choice: (rank: number) => `your choice number ${rank}`,
  },

  pool: {
    title: 'Talent pool',
    lead: 'People who are ready to work with you. Names and contact details stay with us until you hire.',
    results: 'Candidates',
    filters: 'Filter candidates',
    moreFilters: (set: number) => (set > 0 ? `Filters (${set})` : 'Filters'),
    search: 'Search',
    searchExample: 'Name, position, skill …',
    clearSearch: 'Clear the search',
    skills: 'Skills',
    skillsHint: 'Separated by commas; any of them fits',
    skillsSuggested: (found: number) => (found === 0 ? '' : `${count(found, 'suggestion', 'suggestions')} below`),
    location: 'City or country',
    total: (found: number) => count(found, 'candidate', 'candidates'),
    sortBy: 'Sort by',
    sorts: { match: 'Best match', newest: 'Newest', experience: 'Most experience' },
    facets: {
      skills: 'Frequent skills',
      places: 'Places',
      years: 'Years of experience',
      all: (values: number) => `Show all ${values}`,
      fewer: 'Show fewer',
    },
    bands: { '0-1': '0–1 years', '2-4': '2–4 years', '5-9': '5–9 years', '10+': '10 years or more' },
    experience: 'Experience',
    years: (years: number) => (years === 0 ? 'any' : `${count(years, 'year', 'years')} or more`),
    yearsLong: (years: number) => count(years, 'year', 'years'),
    culture: 'Cultural fit',
    atLeast: (percent: number) => (percent === 0 ? 'any' : `${percent} % or more`),
    disc: 'DISC',
    clear: 'Clear all filters',
    nobody: { title: 'Nobody is here yet', text: 'As soon as there are candidates, you will find them here.' },
    noMatch: {
      title: 'Nobody fits all of that',
      text: 'Take away a filter or two, or search for something wider.',
    },
  },

  profile: {
    title: 'Candidate',
    back: 'Talent pool',
    since: (day: string) => `Member since ${day}`,
    ask: 'Request an interview',
    asked: 'You have asked to meet this candidate.',
    toInterviews: 'See my interviews',
    about: 'About',
    experience: 'Experience',
    education: 'Education',
    grade: (gpa: string) => `GPA ${gpa}`,
    skills: 'Skills',
    certifications: 'Certifications',
    languages: 'Languages',
    assessments: 'Assessments',
    scores: 'Scores',
    overall: 'Overall',
    analysis: 'Analysis',
    strengths: 'Strengths',
    weaknesses: 'Could grow in',
    workStyle: 'Way of working',
    keyStrengths: 'Key strengths',
    recommendations: 'Recommendations',
    primary: (type: string) => `Mainly ${type}`,
    secondary: (type: string) => `also ${type}`,
    discNames: {
      dominance: 'Dominance',
      influence: 'Influence',
      steadiness: 'Steadiness',
      conscientiousness: 'Conscientiousness',
    },
    discPicture: (scores: string[]) => `DISC scores: ${scores.join(', ')}`,
    typing: 'Typing',
    speed: 'Latest',
    best: 'Best',
    accuracy: 'Accuracy',
    wpm: (words: number) => `${words} wpm`,
    activity: 'On the platform',
    completion: 'Profile completed',
    assessment: 'Assessments',
    activityScore: 'Activity',
  },

  request: {
    title: 'Request an interview',
    heading: (name: string) => `Meet ${name}`,
    lead: (most: number) => `Choose up to ${most} times that suit you, the best first. We arrange the rest.`,
    back: 'Back to the profile',
    picked: (chosen: number, most: number) => `Your times (${chosen} of ${most})`,
    none: 'Press a time in the calendar to choose it.',
    pickOne: 'Choose at least one time.',
    prefer: 'Move up',
    remove: 'Remove',
    notes: 'Anything we should know? (optional)',
    notesHint: 'Read by our staff, not by the candidate',
    send: 'Send the request',
    sent: (name: string) => `We have your request to meet ${name}.`,
  },

  mine: {
    title: 'My interviews',
    lead: 'What you have asked for, what is coming up, and what you decided.',
    find: 'Find candidates',
    tabs: { upcoming: 'Upcoming', pending: 'Pending', past: 'Past' },
    empty: {
      upcoming: {
        title: 'No interview is coming up',
        text: 'As soon as one is arranged, you will find it here with its room.',
      },
      pending: { title: 'Nothing is waiting', text: 'Find someone you would like to meet and suggest a few times.' },
      past: { title: 'Nothing here yet', text: 'Interviews that are over stay here, with what you decided.' },
    },
    askedFor: 'Times you suggested',
    askAgain: 'Ask again',
    because: 'Reason:',
    yourNotes: 'Your notes:',
    yourFeedback: 'Your feedback:',
    withdraw: 'Withdraw',
    withdrawTitle: (name: string) => `Withdraw your request to meet ${name}?`,
    withdrawText: 'We stop arranging the interview. You can ask again at any time.',
    withdrawn: (name: string) => `Your request to meet ${name} is withdrawn.`,
    cancel: 'Cancel the interview',
    cancelTitle: (name: string) => `Cancel the interview with ${name}?`,
    cancelText: 'The candidate is told. Your request stays open, so that we can find another time.',
    cancelled: (name: string) => `The interview with ${name} is cancelled.`,
    calendar: 'Add to calendar',
    join: 'Join',
    opensAt: (time: string, minutes: number) => `Opens ${minutes} min before, at ${time}`,
    startsIn: (milliseconds: number) => `Starts in ${countdown(milliseconds)}`,
    underWay: 'Under way',
  },

  decide: {
    record: 'Record your decision',
    revise: 'Decide now',
    title: (name: string) => `How did it go with ${name}?`,
    decision: 'Your decision',
    choose: 'Choose one.',
    final: 'This is final.',
    feedback: 'Your feedback',
    feedbackHint: 'What convinced you, or did not; read by our staff',
    feedbackMissing: 'Please write a few words.',
    send: 'Send',
    recorded: 'Thank you: your decision is recorded.',
  },

  reason: {
    label: 'Reason',
    optional: 'Reason (optional)',
    missing: 'Please give a reason.',
    forAdmins: 'Read by our staff',
    forClient: 'Read by the client',
  },

  people: {
    client: 'Client',
    candidate: 'Candidate',
    unknownClient: 'Unknown client',
    contact: 'Show contact details',
    left: 'This candidate has left the talent pool',
  },

  review: {
    title: 'Requests',
    lead: 'Clients who would like to meet a candidate.',
    status: 'Status',
    asked: (when: string) => `Asked ${when}`,
    askedHead: 'Asked',
    nextTime: (office: string) => `Next time, in ${office}`,
    more: (others: number) => `+${others}`,
    allGone: 'all times gone by',
    left: 'has left',
    notesHead: 'Notes',
    times: 'Preferred times, the best first',
    clientTime: (zone: string) => `Client (${zone})`,
    officeTime: (zone: string) => `Office (${zone})`,
    gone: '(gone by)',
    notes: 'Client’s notes:',
    schedule: 'Schedule',
    approve: 'Approve',
    approved: (name: string) => `Approved: the request to meet ${name}.`,
    reject: 'Reject',
    rejectTitle: (name: string) => `Reject the request to meet ${name}?`,
    rejected: (name: string) => `Rejected: the request to meet ${name}.`,
    empty: {
      title: 'Nothing here',
      pending: 'Everything is looked after. New requests show up here by themselves.',
      other: 'There are no requests of this kind.',
    },
  },

  schedule: {
    title: (candidate: string, client: string | null) => `Schedule ${candidate}${client ? ` with ${client}` : ''}`,
    when: 'When, in the client’s time',
    whenIn: (zone: string) => `When, in ${zone}`,
    preferred: 'preferred',
    conflict: {
      candidate: (at: string) => `The candidate has another interview: ${at}`,
      client: (at: string) => `The client has another interview: ${at}`,
    } as Record<string, (at: string) => string>,
    conflicts: (at: string) => `There is another interview: ${at}`,
    other: 'Another time',
    otherLabel: (city: string) => `Date and time in ${city}`,
    timeMissing: 'Choose a date and a time.',
    minutes: 'Minutes',
    notes: 'Notes for colleagues (optional)',
    notesHint: 'No client ever sees them',
    confirm: 'The candidate has agreed: schedule',
    done: (name: string, when: string) => `Scheduled: ${name}, ${when}.`,
  },

  calendar: {
    title: 'Interviews',
    lead: 'What is arranged, and what needs a look.',
    view: 'View',
    views: { week: 'Week', list: 'List' },
    status: 'Status',
    attention: 'Needs a look',
    lookedAt: 'I have looked at it',
    lookedAtDone: 'Looked at.',
    one: 'Interview',
    who: (candidate: string, client: string | null) => `${candidate} with ${client ?? 'a client'}`,
    free: 'Nothing on this day.',
    noTime: 'Without a time that can be read',
    day: 'Day',
    onDay: (day: string, interviews: number) => `${day}, ${count(interviews, 'interview', 'interviews')}`,
    more: (others: number) => `+${others} more`,
    moreAt: (others: number, span: string) => `${others} more, ${span}`,
    allAttention: (known: number, more: boolean) => `Show all ${known}${more ? ' and more' : ''}`,
    notPreferred: 'not one of the preferred times',
    empty: { title: 'No interviews', text: 'They show up here as soon as a request is scheduled.' },
    host: 'Join as host',
    copyClient: 'Copy client’s link',
    copyCandidate: 'Copy candidate’s link',
    copied: 'The link is on your clipboard. It is personal: send it to nobody else.',
    reschedule: 'Reschedule',
    rescheduleTitle: (name: string) => `Another time for ${name}`,
    rescheduleText: 'The room and the links that people have stay as they are.',
    moved: (when: string) => `Moved to ${when}.`,
    movedBack: 'Moved back to where it was.',
    movedBackReason: 'Moved back: the change was a mistake.',
    complete: 'Mark as completed',
    completed: (name: string) => `Completed: the interview with ${name}.`,
    cancelText: 'The client is told, and the request waits to be scheduled again.',
    cancelled: (name: string) => `Cancelled: the interview with ${name}.`,
    reinstate: 'Reinstate',
    reinstated: (name: string) => `Reinstated: the interview with ${name}.`,
  },

  noShow: {
    action: 'No-show',
    title: 'Who did not come?',
    who: 'Missing',
    choose: 'Choose who did not come.',
    parties: { client: 'The client did not come', candidate: 'The candidate did not come', both: 'Neither came' },
    done: 'Recorded: the request waits to be scheduled again.',
  },

  correction: {
    action: 'Correct',
    title: 'What was true?',
    what: 'What happened',
    choose: 'Choose what happened.',
    choices: {
      completed: 'They met',
      client: 'The client did not come',
      candidate: 'The candidate did not come',
      both: 'Neither came',
    },
    done: 'Corrected. The request follows.',
  },

  recording: {
    title: 'This interview may be recorded',
    text: 'Whoever enters the room agrees to that. If you do not, stay here and tell the other side.',
    join: 'Agree and join',
    tell: 'The link is on your clipboard. The interview may be recorded: say so to whoever you send it to.',
  },

  outcomes: {
    title: 'Outcomes',
    lead: 'What clients decided, and why.',
    decision: 'Decision',
    stats: 'All decisions',
    total: (total: number) => (total === 1 ? 'decision' : 'decisions'),
    share: (part: number, total: number) => (total === 0 ? '' : `${Math.round((100 * part) / total)} %`),
    recorded: (when: string) => `Recorded ${when}`,
    met: 'They met',
    empty: { title: 'No decisions', text: 'As soon as a client decides, it shows up here.' },
  },

  notes: {
    label: 'Notes for colleagues',
    hint: 'No client ever sees them',
    save: 'Save the notes',
    discard: 'Discard',
    saved: 'The notes are saved.',
  },

  history: {
    title: 'History',
    of: {
      request: 'History of the request',
      interview: 'History of the interview',
      outcome: 'History of the decision',
    },
    actors: { client: 'the client', admin: 'an admin', system: 'by itself' },
    at: (when: string) => `for ${when}`,
    types: {
      'interview-request.created': 'Asked for',
      'interview-request.approved': 'Approved',
      'interview-request.rejected': 'Rejected',
      'interview-request.withdrawn': 'Withdrawn',
      'interview-request.scheduled': 'Scheduled',
      'interview-request.reopened': 'Open again',
      'scheduled-interview.scheduled': 'Scheduled',
      'scheduled-interview.rescheduled': 'Moved',
      'scheduled-interview.cancelled': 'Cancelled',
      'scheduled-interview.reinstated': 'Reinstated',
      'scheduled-interview.completed': 'Completed',
      'scheduled-interview.no-show': 'Somebody did not come',
      'scheduled-interview.corrected': 'Corrected',
      'scheduled-interview.room-ready': 'The room is ready',
      'scheduled-interview.link-revoked': 'Personal link revoked',
      'interview-outcome.recorded': 'Decision recorded',
      'interview-outcome.revised': 'Decision revised',
      'interview-request.deleted': 'Request deleted',
      'scheduled-interview.deleted': 'Interview deleted',
      'interview-outcome.deleted': 'Decision deleted',
    } as Record<string, string>,
  },

  requestStatus: {
    pending: 'Pending',
    approved: 'Approved',
    scheduled: 'Scheduled',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },

  interviewStatus: { scheduled: 'Scheduled', completed: 'Completed', cancelled: 'Cancelled', no_show: 'No-show' },

  roomStatus: { pending: 'Room is being made', ready: 'Room is ready', closed: 'Room is closed' },

  decision: { hire: 'Hire', reject: 'Do not hire', needs_review: 'Needs another look' },

  attention: {
    client_absent: 'The client did not seem to come.',
    candidate_absent: 'The candidate did not seem to come.',
    unconfirmed: 'It is over, and nobody knows whether they met.',
    outcome_recorded: 'It was called off, yet the client recorded a decision.',
  },

  /** What others did while somebody looks at a page. */
  live: {
    client: new Map<string, (name: string) => string>([
      ['interview-request.approved', (name: string) => `Your request to meet ${name} is approved.`],
      ['interview-request.rejected', (name: string) => `Your request to meet ${name} was turned down.`],
      ['scheduled-interview.scheduled', (name: string) => `Your interview with ${name} is arranged.`],
      ['scheduled-interview.rescheduled', (name: string) => `Your interview with ${name} was moved.`],
      ['scheduled-interview.cancelled', (name: string) => `Your interview with ${name} was cancelled.`],
      ['scheduled-interview.reinstated', (name: string) => `Your interview with ${name} takes place after all.`],
    ]),
    admin: new Map<string, string>([
      ['interview-request.created', 'A client has asked for an interview.'],
      ['interview-request.withdrawn', 'A client has withdrawn a request.'],
      ['scheduled-interview.cancelled', 'An interview was cancelled.'],
      ['interview-outcome.recorded', 'A client has decided.'],
      ['interview-outcome.revised', 'A client has revised a decision.'],
    ]),
  },
};
