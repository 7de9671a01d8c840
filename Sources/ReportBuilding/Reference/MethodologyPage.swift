public import Quantities
public import ReportModel

/// The rules by which every figure of the site comes about.
public struct MethodologyPage {
    private let context: ReportContext
    private let hoursPerMonth: Quantity

    /// Prepares the page.
    public init(in context: ReportContext, hoursPerMonth: Quantity) {
        self.context = context
        self.hoursPerMonth = hoursPerMonth
    }

    /// The page.
    public var page: Page {
        Page(
            path: "methodology",
            kind: .methodology,
            title: "Methodology",
            summary: "How an estimate comes about, what it rounds, and what it leaves out.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
            ],
            blocks: [
                estimate, rounding, rates, time, months, cases, levers, breakEvens, modelled,
                excluded,
            ],
            data: .object([
                DataValue.Member("schema", .text("ratebook.methodology/1")),
                DataValue.Member("hours_per_month", .quantity(hoursPerMonth)),
                DataValue.Member("money_decimals", .integer(Money.scale)),
                DataValue.Member("catalog_release", .text(context.release)),
            ]),
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    func section(_ id: String, _ title: String, _ paragraphs: [[Inline]]) -> Block {
        .section(Section(id: id, title: title, blocks: paragraphs.map { .paragraph($0) }))
    }

    private var estimate: Block {
        section(
            "formulas",
            "From a scenario to an estimate",
            [
                [
                    "A scenario states numbers: requests, tokens, pages. The engine turns each ",
                    "amount into a formula over those numbers and over rates of the catalog, and ",
                    "evaluates it exactly. Every line of a report opens to its formula in words, ",
                    "with the values put in, and with the source of each rate.",
                ],
                [
                    "A rate that the catalog does not hold is never taken as zero and never ",
                    "guessed from another. Its line is marked as not priced, and every total with ",
                    "such a line is a lower bound and says so.",
                ],
                [
                    "On the page of a scenario a reader may change numbers and the way to buy. What ",
                    "a month then costs is not worked out by the script of the page: the engine of ",
                    "the command line runs in it, compiled to WebAssembly, over the formulas of the ",
                    "report, so that the answer has the digits of ",
                    .code("ratebook estimate --set"), " and ", .code("ratebook compare"),
                    ". It holds between the bounds that the page names. Beyond them a scenario ",
                    "would have other lines or other formulas, such as a prompt that is long ",
                    "enough to be cached.",
                ],
                [
                    "The calculator asks the same engine about every model. Its programs are ",
                    "compiled from scenarios of the keys that it asks for, read as a file is, with ",
                    "numbers anywhere between the bounds of the form, so that a formula holds for ",
                    "all of them: a long request has its own price, and what is too short is not ",
                    "cached. The file that it writes states the same keys, and ",
                    .code("ratebook estimate"), " gives it the same amount, to the last digit.",
                ],
            ]
        )
    }

    private var rounding: Block {
        section(
            "rounding",
            "Exactness and rounding",
            [
                [
                    "Amounts are decimal numbers, never binary ones. A line item is rounded once, ",
                    "half to even, at 12 decimals of a dollar. A total is the sum of its lines.",
                ],
                [
                    "In a printed table the total is the exact total rounded half up to ",
                    .text(
                        "\(places), and the rows are rounded by largest remainder, so that they add "
                    ),
                    .text(
                        "up to it. A row may therefore differ by \(place) from its own rounding. "
                    ),
                    "The JSON file ",
                    "beside each page holds the exact amounts.",
                ],
            ] + conversion
        )
    }

    private var isInDollars: Bool { context.exchange.currency == .usDollar }

    private var places: String { isInDollars ? "cents" : "the decimals of the currency" }

    private var place: String { isInDollars ? "one cent" : "one in the last of them" }

    /// What a currency other than that of the rates means for amounts.
    private var conversion: [[Inline]] {
        guard !isInDollars else { return [] }
        let code = context.exchange.currency.code
        return [
            [
                "Formulas are in US dollars, in which rates are published. The exact amount of each ",
                .text("line is converted to \(code) once, "),
                "before it is rounded, and totals are sums of ",
                "converted lines. Rates, and what a scenario states, stay in US dollars.",
            ]
        ]
    }

    private var rates: Block {
        section(
            "rates",
            "Rates and their two times",
            [
                [
                    "The catalog is a ledger of releases. A rate has a day from which it is in ",
                    "force, and a release since which it is known. A price move is a new rate; a ",
                    "correction of the record says that it is one. An old report can be made ",
                    "again from its release and its date.",
                ],
                [
                    "Prices are kept as they were published. Discounts such as batch are read from ",
                    "the vendor's list for each model, never computed, because published prices ",
                    "are rounded and not every model has every tier.",
                ],
                [
                    "The region that a request is made from sets the price, and so does the scope: ",
                    "in-region, within a geography, or global. A scope is left empty where it has ",
                    "no meaning.",
                ],
            ]
        )
    }

    private var time: Block {
        section(
            "time",
            "Hours in a month",
            [
                [
                    "A month has ", .value(.quantity(hoursPerMonth, unit: "hours")),
                    " unless a scenario says otherwise. Publications use 720, 730 or 744, which ",
                    "moves what is paid by the hour by up to 3%.",
                ],
                [
                    "A volume may be stated for an hour, a day, a workday, a week, a month or a ",
                    "year. A day is 24 hours of the month and a week 168; a year has 12 months and ",
                    "260 workdays.",
                ],
            ]
        )
    }

    private var cases: Block {
        section(
            "cases",
            "Low, expected and high",
            [
                [
                    "Each number may have a range. The low case sets every number to the end that ",
                    "makes the first year cheaper, judged one number at a time with all others at ",
                    "their expected values; the high case is the opposite corner. They are outer ",
                    "bounds, not percentiles.",
                ],
                [
                    "A number may follow from parameters of the scenario by a formula. Then its ends ",
                    "follow too: a parameter has one value in a case, wherever it is used.",
                ],
            ]
        )
    }

    private var modelled: Block {
        .section(
            Section(
                id: "modelled",
                title: "What is modelled",
                blocks: [
                    .list(
                        [
                            [
                                .strong(["Chat. "]),
                                "Each turn sends the system prompt and all turns before it again; ",
                                "the sum over the turns is exact.",
                            ],
                            [
                                .strong(["Retrieval. "]),
                                "Passages in the prompt, embedding of questions and documents, ",
                                "parsing, reranking, and the vector store. A rerank query covers ",
                                "100 documents; a chunk above 512 tokens with its question counts ",
                                "as several.",
                            ],
                            [
                                .strong(["Agents. "]),
                                "Visible tokens times a stated amplification, or call by call: ",
                                "each call sends everything before it again, and the ",
                                "amplification follows. A call that is made a second time costs ",
                                "the same again.",
                            ],
                            [
                                .strong(["Batch. "]),
                                "Documents in one stage or in several, each with its own model; a ",
                                "later stage reads what the one before wrote.",
                            ],
                            [
                                .strong(["Embedding and media. "]),
                                "Texts, pictures, sound and video by the meters of the price list.",
                            ],
                            [
                                .strong(["Prompt caching. "]),
                                "Input, cache writes and cache reads are disjoint. A prefix ",
                                "shorter than the model caches at least is not cached. Where a ",
                                "conversation or a run caches its history, each request reads ",
                                "what the one before sent and writes what is new; one that comes ",
                                "too late writes all of it.",
                            ],
                            [
                                .strong(["Cache hits. "]),
                                "Stated, or the chance 1 − e^(−arrivals × lifetime) that another ",
                                "request came within the lifetime, if requests come by chance and ",
                                "each on its own. Where the list price of writing is 0, what is ",
                                "written counts as input.",
                            ],
                            [
                                .strong(["Long context. "]),
                                "A request above a model's threshold has the long-context price as ",
                                "a whole, cached tokens and answer included. Of a conversation or ",
                                "a run those requests are counted exactly; else a scenario may ",
                                "state a share of larger requests.",
                            ],
                            [
                                .strong(["Service tiers. "]),
                                "Tokens are bought in one tier or shared out over several, each at ",
                                "the rates that are listed for it, cached tokens included. The ",
                                "tiers are taken to share one cache.",
                            ],
                            [
                                .strong(["Reserved tokens. "]),
                                "Paid for every hour of the term. Cache writes count as input; ",
                                "cache reads do not, and have the standard rate. Tokens beyond the ",
                                "reserved ones have the standard rate too: a stated share, or what ",
                                "is beyond all reserved tokens of the month, which is the least ",
                                "that bursts leave.",
                            ],
                            [
                                .strong(["Provisioned throughput. "]),
                                "Whole model units for every hour, used or not. How far they are ",
                                "used is shown only where a scenario states what a unit handles, ",
                                "because that is not published.",
                            ],
                            [
                                .strong(["Custom models. "]),
                                "Training by the tokens or images of all epochs or by the hour, ",
                                "with the teacher's answers where a model is distilled; storage by ",
                                "the model and month; inference on demand where it is listed, or ",
                                "by model units. An imported model costs its units in windows of ",
                                "five minutes, for each active copy.",
                            ],
                            [
                                .strong(["Guardrails. "]),
                                "Text units of up to 1,000 characters, rounded up for each policy, ",
                                "for the user's text on the way in and the answer on the way out; ",
                                "grounding reads passages, question and answer together. Word ",
                                "filters and patterns have a price of zero.",
                            ],
                            [
                                .strong(["Vector stores. "]),
                                "OpenSearch Serverless never runs fewer units than its generation ",
                                "and redundancy allow. A query of S3 Vectors goes through one ",
                                "index, at prices that fall with its size, and a write is billed ",
                                "for 128 KB at least. A managed knowledge base includes ",
                                "embedding, parsing and reranking.",
                            ],
                            [
                                .strong(["AgentCore. "]),
                                "Processors are billed while they work and memory for the whole ",
                                "session, for a second at least; calls, events, decisions and ",
                                "evaluations by their number. It comes beside the tokens of the ",
                                "agent's model.",
                            ],
                            [
                                .strong(["Other AWS services. "]),
                                "Itemised, or as a stated share of inference at list price.",
                            ],
                            [
                                .strong(["Discounts and credits. "]),
                                "Lines and totals are at list price. Discounts are taken off the ",
                                "lines that they are for, each from what the ones before leave; ",
                                "credits then pay what is billed before they expire, the first ",
                                "to expire first. Own costs are no part of the cloud bill.",
                            ],
                            [
                                .strong(["Storage and logs. "]),
                                "Gigabytes and terabytes are binary.",
                            ],
                        ],
                        isOrdered: false
                    )
                ]
            )
        )
    }

    private var excluded: Block {
        section(
            "left-out",
            "What is left out",
            [
                [
                    "Taxes and support plans are not modelled yet. Data out to the internet has the ",
                    "price of the first 10 TB throughout.",
                ]
            ]
        )
    }
}
