import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel

extension BreakEvenQuestion {
    /// What a section about it is headed.
    var title: String {
        switch self {
        case .provisioned: "Provisioned throughput"
        case .reserved: "Reserved tokens"
        case .caching: "Prompt caching"
        case .batch: "Batch"
        case .stores: "Vector stores"
        }
    }

    /// What people say, in the words of the publication that the site checks.
    var ruleOfThumb: String? {
        switch self {
        case .provisioned:
            "Provisioned throughput becomes economical at 80 to 85 percent of use; below 60 percent "
                + "on demand or batch is almost always cheaper."
        case .reserved: nil
        case .caching: "The break-even sits at two cache reads within the lifetime."
        case .batch: "The discount is a clean 50 percent off on demand."
        case .stores: "S3 Vectors is up to 90 percent cheaper than OpenSearch Serverless."
        }
    }

    /// What is compared, and with which numbers.
    func setting(vectors: Quantity) -> [Inline] {
        switch self {
        case .provisioned:
            [
                "One model unit, paid for every hour of the month, against the tokens that it ",
                "handles bought on demand, ten in for each out. What a unit handles is not ",
                "published, so the table says what it would have to handle to pay at full use.",
            ]
        case .reserved:
            [
                "The least that can be reserved, 100,000 tokens a minute in and 10,000 out, for ",
                "every hour of the month, against the same tokens on demand, by the share of the ",
                "reserved tokens that is used. Both directions are used alike.",
            ]
        case .caching:
            [
                "A prefix that is written to the cache once and read so many times within its ",
                "lifetime, against the same prefix sent as input each time. The chart shows 1,000 ",
                "prefixes of 10,000 tokens; the break-even does not depend on either.",
            ]
        case .batch:
            [
                "The share of the tokens that must go to batch jobs for the bill to fall by a ",
                "quarter: 100,000 requests with 10,000 tokens in and 1,000 out. The saving goes up ",
                "in a straight line with the share, from the first token: without a cost of its ",
                "own, batch always pays.",
            ]
        case .stores:
            [
                "A corpus of ", .value(.quantity(vectors, unit: "vectors")),
                " with 1,024 dimensions and 1,024 bytes of metadata each, by searches a month. ",
                "Storing and searching count; reading, embedding and ranking do not, which the ",
                "managed store includes. OpenSearch runs its least: a load that needs more units ",
                "moves its break-even up. A nextgen collection runs three units while it is awake.",
            ]
        }
    }

    /// What the number that goes up is, in the head of a table.
    func heading(of measure: BreakEvenCase.Measure) -> String {
        switch measure {
        case .share: self == .batch ? "In batch" : self == .stores ? "Awake" : "Use"
        case .reads: "Reads"
        case .queries: "Searches a month"
        case .tokensPerMinute: "Tokens a minute"
        }
    }
}

extension BreakEvenCase.Measure {
    /// A number of the measure as a figure, with as many decimals as a reader needs.
    func value(_ number: Quantity) -> Value {
        switch self {
        case .share: .percentage((try? number.rounded(toFractionDigits: 3)) ?? number)
        case .reads: .quantity(number, unit: nil)
        case .queries, .tokensPerMinute:
            .quantity((try? number.rounded(toFractionDigits: 0)) ?? number, unit: nil)
        }
    }

    /// What a number in a sentence counts, after a space; nothing for a share.
    var noun: String {
        switch self {
        case .share: ""
        case .reads: " reads"
        case .queries: " searches a month"
        case .tokensPerMinute: " tokens a minute"
        }
    }

    /// What a chart shows from the left to the right.
    var axis: LineChart.Axis {
        switch self {
        case .share: .share
        case .reads: .count(of: "reads")
        case .queries: .count(of: "searches a month")
        case .tokensPerMinute: .count(of: "tokens a minute")
        }
    }
}

extension BreakEvenCase {
    /// What is compared, with where it is served.
    var title: String { scope.map { "\(subject), \($0.rawValue)" } ?? subject }

    /// What an option is called; nil for neither.
    func name(of side: BreakEven.Side?) -> String? {
        side.map { $0 == .first ? first.name : second.name }
    }
}
