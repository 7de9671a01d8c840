import Catalog
import Quantities
import Scenarios
import Testing

/// Ledgers and scenarios for the effect of a release, written as lines.
enum ImpactLedger {
    /// A catalog of releases: a date, and lines such as `model input_tokens 2026-01-01 3.00
    /// corrected`, with `-` for no price and the price for a million tokens.
    static func catalog(_ releases: KeyValuePairs<String, [String]>) throws -> RateCatalog {
        RateCatalog(
            vocabulary: Vocabulary(platforms: [], meters: [], offerings: [], sources: []),
            releases: try releases.map { id, lines in
                let release = try day(id)
                return Release(
                    id: release,
                    title: "T",
                    checkedBy: "us",
                    sha256: "x",
                    tableSHA256: "x",
                    entries: try lines.map { try entry($0, in: release) }
                )
            }
        )
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text))
    }

    private static func entry(_ line: String, in release: CalendarDate) throws -> LedgerEntry {
        let words = line.split(separator: " ").map(String.init)
        let sku = SKU(
            platform: "aws-bedrock",
            offering: OfferingID(words[0]),
            meter: MeterID(words[1]),
            region: words.count > 5 ? Region(words[5]) : .everywhere,
            scope: .global
        )
        let price =
            words[3] == "-"
            ? nil
            : try UnitPrice(parsing: words[3], per: Quantity(1_000_000), unit: "tokens")
        let status = words.count > 4 ? RateStatus(rawValue: words[4]) : .confirmed
        let entry = LedgerEntry(
            release: release,
            key: RateKey(sku),
            price: price,
            period: try #require(EffectivePeriod(from: try day(words[2]))),
            status: try #require(status),
            sources: ["s"]
        )
        return try #require(entry)
    }

    /// A scenario that sends a million input tokens and a million output tokens to each model.
    static func scenario(_ id: String, _ models: OfferingID...) throws -> Scenario {
        Scenario(
            id: id,
            title: id,
            summary: "S",
            owner: nil,
            tags: [],
            region: Choice(value: "us-east-1"),
            hoursPerMonth: number(.hoursPerMonth, Spread(Quantity(730))),
            workloads: try models.map { try workload($0) },
            knowledgeBases: [],
            ownCosts: [],
            references: []
        )
    }

    private static func workload(_ model: OfferingID) throws -> Workload {
        Workload(
            id: model.text,
            title: model.text,
            model: Choice(value: model),
            platform: "aws-bedrock",
            region: Choice(value: "us-east-1"),
            scope: Choice(value: .global),
            tier: Choice(value: .standard),
            shape: .requests(
                RequestsShape(
                    monthlyRequests: number(.monthlyRequests, Spread(Quantity(1_000))),
                    systemTokens: try #require(Assumption(defaultOf: .systemTokens)),
                    inputTokens: number(.inputTokens, Spread(Quantity(1_000))),
                    outputTokens: number(.outputTokens, Spread(Quantity(1_000)))
                )
            ),
            caching: nil,
            guardrails: nil
        )
    }

    /// A number under a key, with nothing that it stands on.
    static func number(_ key: NumberKey, _ value: Spread<Quantity>) -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }
}
