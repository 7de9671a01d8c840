import ArgumentParser
import Catalog
import Quantities
import RateImport

/// The columns of one line of a release, as options; what is wrong in them is reported like a
/// wrong line of a table.
struct RateLineOptions: ParsableArguments {
    @Option(help: "Who sells it (default: aws-bedrock).")
    var platform: String?

    @Option(help: "What is sold, such as claude-haiku-4.5.", completion: .offering)
    var offering: String?

    @Option(help: "What is counted, such as input_tokens.")
    var meter: String?

    @Option(
        help: "Where it holds, such as us-east-1 (default: *, everywhere).",
        completion: .region
    )
    var region: String?

    @Option(help: "Where a request may be served: in-region, geo or global.")
    var scope: String?

    @Option(help: "How it is bought (default: standard).")
    var tier: String?

    @Option(help: "When it holds, such as input_tokens>200000.")
    var condition: String?

    @Option(help: ArgumentHelp("The price as published, such as 3.00.", valueName: "dollars"))
    var price: String?

    @Option(help: ArgumentHelp("What it buys, such as \"1000000 tokens\".", valueName: "units"))
    var per: String?

    @Option(help: ArgumentHelp("The first day (default: the release's).", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The first day on which it no longer holds.", valueName: "date"))
    var until: String?

    @Option(help: "What is known of it (default: confirmed).")
    var status: String?

    @Option(help: ArgumentHelp("Who says so: ids of sources with ; between.", valueName: "ids"))
    var source: String?

    @Option(help: "What a reader should know about the rate.")
    var rateNote: String?

    /// Whether no option is given.
    var isEmpty: Bool {
        let given = [
            platform, offering, meter, region, scope, tier, condition, price, per, from, until,
            status, source, rateNote,
        ]
        return given.allSatisfy { $0 == nil }
    }

    /// A table with the header and, unless no option is given, the line.
    func table(from day: CalendarDate) -> String {
        let header = RateColumn.header + "\n"
        guard !isEmpty else { return header }
        return header
            + ReleaseWriter.line { column in
                switch column {
                case .platform: platform ?? "aws-bedrock"
                case .offering: offering ?? ""
                case .meter: meter ?? ""
                case .region: region ?? "*"
                case .scope: scope ?? ""
                case .tier: tier ?? "standard"
                case .condition: condition ?? ""
                case .price: price ?? ""
                case .per: per ?? ""
                case .effectiveFrom: from ?? day.description
                case .effectiveUntil: until ?? ""
                case .status: status ?? "confirmed"
                case .source: source ?? ""
                case .note: rateNote ?? ""
                }
            }
    }
}
