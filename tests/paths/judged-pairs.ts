/** Two ends of the shipped data, and the intermediates of the three paths that a reader wanted to see first. */
export interface JudgedPair {
  readonly ends: readonly [string, string];
  readonly wanted: readonly (readonly string[])[];
}

/** Even positions set the weights of the default ranking, odd ones were kept apart; see `docs/ranking.md`. */
export const JUDGED_PAIRS: readonly JudgedPair[] = [
  {
    ends: ["company:elta-systems", "state:iran"],
    wanted: [
      ["state:azerbaijan"],
      ["state:israel"],
      ["state:azerbaijan", "agreement:israeli-azerbaijani-alliance"],
    ],
  },
  {
    ends: ["company:elta-systems", "armed-force:islamic-revolutionary-guard-corps"],
    wanted: [
      ["state:azerbaijan", "state:iran"],
      ["state:israel", "state:iran"],
      ["state:azerbaijan", "community:azerbaijani-authorities", "armed-force:huseynyuns"],
    ],
  },
  {
    ends: ["company:aeronautics-defense-systems", "state:armenia"],
    wanted: [
      ["state:israel", "state:azerbaijan"],
      ["institution:ministry-of-defence-industry-of-azerbaijan", "state:azerbaijan"],
      ["state:israel", "concept:concerns-about-israeli-support"],
    ],
  },
  {
    ends: ["company:aeronautics-defense-systems", "good:explosive-drones"],
    wanted: [
      ["state:israel", "state:azerbaijan"],
      ["institution:ministry-of-defence-industry-of-azerbaijan", "state:azerbaijan"],
      [
        "company:azerbaijani-israeli-drone-joint-venture",
        "institution:ministry-of-defence-industry-of-azerbaijan",
        "state:azerbaijan",
      ],
    ],
  },
  {
    ends: ["institution:mossad", "state:iran"],
    wanted: [
      ["state:azerbaijan"],
      ["state:israel"],
      ["state:azerbaijan", "agreement:israeli-azerbaijani-alliance"],
    ],
  },
  {
    ends: ["institution:mossad", "armed-force:huseynyuns"],
    wanted: [
      ["state:azerbaijan", "community:azerbaijani-authorities"],
      ["state:azerbaijan", "state:iran", "armed-force:islamic-revolutionary-guard-corps"],
      ["state:israel", "state:iran", "armed-force:islamic-revolutionary-guard-corps"],
    ],
  },
  {
    ends: ["armed-force:huseynyuns", "state:israel"],
    wanted: [
      ["community:azerbaijani-authorities", "state:iran"],
      ["community:azerbaijani-authorities", "state:azerbaijan"],
      ["armed-force:islamic-revolutionary-guard-corps", "state:iran"],
    ],
  },
  {
    ends: ["armed-force:huseynyuns", "community:shiites-of-azerbaijan"],
    wanted: [
      ["community:azerbaijani-authorities", "state:azerbaijan"],
      ["armed-force:islamic-revolutionary-guard-corps", "state:iran", "state:azerbaijan"],
      [
        "community:azerbaijani-authorities",
        "concept:de-facto-ban-on-protests",
        "concept:azerbaijani-balancing-act",
        "state:azerbaijan",
      ],
    ],
  },
  {
    ends: ["armed-force:hamas", "state:azerbaijan"],
    wanted: [
      ["state:israel"],
      ["state:turkey"],
      ["event:hamas-attack-of-7-october-2023", "concept:azerbaijani-balancing-act"],
    ],
  },
  {
    ends: ["armed-force:hezbollah", "state:azerbaijan"],
    wanted: [
      ["state:israel"],
      ["state:israel", "agreement:israeli-azerbaijani-alliance"],
      ["state:israel", "state:iran"],
    ],
  },
  {
    ends: ["state:turkey", "armed-force:huseynyuns"],
    wanted: [
      ["state:azerbaijan", "community:azerbaijani-authorities"],
      ["state:azerbaijan", "state:iran", "armed-force:islamic-revolutionary-guard-corps"],
      [
        "concept:azerbaijani-balancing-act",
        "concept:de-facto-ban-on-protests",
        "community:azerbaijani-authorities",
      ],
    ],
  },
  {
    ends: ["state:turkey", "corridor:zangezur-corridor"],
    wanted: [
      ["state:azerbaijan"],
      ["state:azerbaijan", "agreement:ceasefire-of-november-2020"],
      ["state:azerbaijan", "place:nakhchivan"],
    ],
  },
  {
    ends: ["state:russia", "corridor:lachin-corridor"],
    wanted: [
      ["agreement:ceasefire-of-november-2020", "state:azerbaijan"],
      ["agreement:ceasefire-of-november-2020", "state:azerbaijan", "event:blockade-of-the-lachin-corridor"],
      ["agreement:ceasefire-of-november-2020", "corridor:zangezur-corridor", "state:azerbaijan"],
    ],
  },
  {
    ends: ["state:russia", "state:israel"],
    wanted: [
      ["agreement:ceasefire-of-november-2020", "state:azerbaijan"],
      ["agreement:ceasefire-of-november-2020", "corridor:zangezur-corridor", "state:iran"],
      ["agreement:ceasefire-of-november-2020", "state:azerbaijan", "concept:containment-of-iran"],
    ],
  },
  {
    ends: ["state:georgia", "state:armenia"],
    wanted: [
      [
        "place:georgian-airspace",
        "event:airlift-of-2020",
        "armed-force:azerbaijani-forces",
        "state:azerbaijan",
      ],
      [
        "place:georgian-airspace",
        "event:airlift-of-2020",
        "conflict:second-nagorno-karabakh-war",
        "state:azerbaijan",
      ],
      [
        "place:georgian-airspace",
        "event:airlift-of-2020",
        "conflict:second-nagorno-karabakh-war",
        "conflict:nagorno-karabakh-conflict",
      ],
    ],
  },
  {
    ends: ["person:isaac-herzog", "person:ilham-aliyev"],
    wanted: [[], ["institution:munich-security-conference"], ["state:israel", "state:azerbaijan"]],
  },
  {
    ends: ["person:eldad-ben-aharon", "state:azerbaijan"],
    wanted: [
      ["agreement:israeli-azerbaijani-alliance"],
      ["agreement:israeli-azerbaijani-alliance", "concept:azerbaijani-balancing-act"],
      ["concept:research-project-on-the-2020-conflict", "conflict:second-nagorno-karabakh-war"],
    ],
  },
  {
    ends: ["person:nikol-pashinyan", "state:israel"],
    wanted: [
      ["state:azerbaijan"],
      ["state:armenia", "state:azerbaijan"],
      ["state:armenia", "concept:concerns-about-israeli-support"],
    ],
  },
  {
    ends: ["person:recep-tayyip-erdogan", "armed-force:hamas"],
    wanted: [["state:turkey"], ["state:turkey", "community:palestinians"], ["state:turkey", "state:israel"]],
  },
  {
    ends: ["person:reuven-rivlin", "concept:genocide"],
    wanted: [
      ["state:israel", "conflict:azerbaijani-offensive-of-september-2023"],
      [
        "agreement:israeli-azerbaijani-alliance",
        "state:azerbaijan",
        "conflict:azerbaijani-offensive-of-september-2023",
      ],
      [
        "state:israel",
        "concept:azerbaijani-military-advantage",
        "conflict:azerbaijani-offensive-of-september-2023",
      ],
    ],
  },
  {
    ends: ["good:loitering-munitions", "conflict:second-nagorno-karabakh-war"],
    wanted: [
      ["state:azerbaijan"],
      ["state:azerbaijan", "good:advanced-military-technology"],
      ["state:azerbaijan", "conflict:nagorno-karabakh-conflict"],
    ],
  },
  {
    ends: ["good:loitering-munitions", "state:armenia"],
    wanted: [
      ["state:azerbaijan"],
      ["state:azerbaijan", "place:nagorno-karabakh"],
      ["state:azerbaijan", "conflict:nagorno-karabakh-conflict"],
    ],
  },
  {
    ends: ["good:crude-oil", "good:drones"],
    wanted: [
      ["agreement:israeli-azerbaijani-alliance", "state:azerbaijan"],
      ["state:israel", "state:azerbaijan"],
      ["state:israel", "conflict:azerbaijani-offensive-of-september-2023"],
    ],
  },
  {
    ends: ["place:mossad-advanced-base", "state:iran"],
    wanted: [
      ["state:azerbaijan"],
      ["institution:mossad", "state:azerbaijan"],
      ["institution:mossad", "state:israel"],
    ],
  },
  {
    ends: ["place:southern-israeli-airbase", "place:nagorno-karabakh"],
    wanted: [
      ["state:israel", "state:azerbaijan"],
      ["event:cargo-flights-of-2023", "place:airfield-near-nagorno-karabakh"],
      ["event:cargo-flights-of-2023", "good:military-cargo-planes", "state:azerbaijan"],
    ],
  },
  {
    ends: ["place:georgian-airspace", "state:azerbaijan"],
    wanted: [
      ["event:airlift-of-2020", "armed-force:azerbaijani-forces"],
      ["event:airlift-of-2020", "conflict:second-nagorno-karabakh-war"],
      [
        "event:airlift-of-2020",
        "conflict:second-nagorno-karabakh-war",
        "agreement:ceasefire-of-november-2020",
      ],
    ],
  },
  {
    ends: ["place:nakhchivan", "state:iran"],
    wanted: [
      ["corridor:zangezur-corridor"],
      ["state:azerbaijan"],
      ["corridor:zangezur-corridor", "state:azerbaijan"],
    ],
  },
  {
    ends: ["corridor:zangezur-corridor", "state:israel"],
    wanted: [
      ["state:azerbaijan"],
      ["state:iran"],
      ["agreement:ceasefire-of-november-2020", "state:azerbaijan"],
    ],
  },
  {
    ends: ["corridor:lachin-corridor", "state:israel"],
    wanted: [
      ["state:azerbaijan"],
      ["event:blockade-of-the-lachin-corridor", "conflict:azerbaijani-offensive-of-september-2023"],
      ["event:blockade-of-the-lachin-corridor", "state:azerbaijan"],
    ],
  },
  {
    ends: ["community:armenians-of-nagorno-karabakh", "state:israel"],
    wanted: [
      ["conflict:azerbaijani-offensive-of-september-2023"],
      ["conflict:azerbaijani-offensive-of-september-2023", "concept:azerbaijani-military-advantage"],
      ["event:exodus-of-armenians-2023", "concept:ethnic-cleansing"],
    ],
  },
  {
    ends: ["community:armenian-diplomats", "state:israel"],
    wanted: [
      ["state:armenia", "state:azerbaijan"],
      ["event:cargo-flights-of-2023", "place:southern-israeli-airbase"],
      ["state:armenia", "concept:concerns-about-israeli-support"],
    ],
  },
  {
    ends: ["community:iranian-parliament-members", "corridor:zangezur-corridor"],
    wanted: [
      ["institution:iranian-parliament", "state:iran"],
      [
        "place:azerbaijan-iran-border",
        "place:israeli-intelligence-infrastructure-in-azerbaijan",
        "state:iran",
      ],
      ["institution:iranian-parliament", "state:iran", "state:azerbaijan"],
    ],
  },
  {
    ends: ["event:exodus-of-armenians-2023", "state:israel"],
    wanted: [
      ["concept:ethnic-cleansing"],
      ["conflict:azerbaijani-offensive-of-september-2023"],
      ["conflict:azerbaijani-offensive-of-september-2023", "concept:azerbaijani-military-advantage"],
    ],
  },
  {
    ends: ["event:hamas-attack-of-7-october-2023", "state:azerbaijan"],
    wanted: [
      ["concept:azerbaijani-balancing-act"],
      ["conflict:gaza-war"],
      ["armed-force:hamas", "state:israel"],
    ],
  },
  {
    ends: ["event:airlift-of-2020", "state:armenia"],
    wanted: [
      ["armed-force:azerbaijani-forces", "state:azerbaijan"],
      ["conflict:second-nagorno-karabakh-war", "state:azerbaijan"],
      ["conflict:second-nagorno-karabakh-war", "conflict:nagorno-karabakh-conflict"],
    ],
  },
  {
    ends: ["agreement:ceasefire-of-november-2020", "corridor:zangezur-corridor"],
    wanted: [[], ["state:azerbaijan"], ["state:azerbaijan", "place:nakhchivan"]],
  },
  {
    ends: ["agreement:israeli-azerbaijani-alliance", "state:iran"],
    wanted: [[], ["state:azerbaijan"], ["state:israel"]],
  },
  {
    ends: ["concept:ethnic-cleansing", "state:azerbaijan"],
    wanted: [
      ["state:israel"],
      ["conflict:azerbaijani-offensive-of-september-2023"],
      ["conflict:azerbaijani-offensive-of-september-2023", "event:blockade-of-the-lachin-corridor"],
    ],
  },
  {
    ends: ["concept:secularised-society", "state:iran"],
    wanted: [
      ["state:azerbaijan"],
      ["state:azerbaijan", "state:israel"],
      ["state:azerbaijan", "agreement:israeli-azerbaijani-alliance"],
    ],
  },
  {
    ends: ["institution:munich-security-conference", "state:israel"],
    wanted: [
      ["person:isaac-herzog"],
      ["person:ilham-aliyev", "state:azerbaijan"],
      ["person:ilham-aliyev", "person:isaac-herzog"],
    ],
  },
];
