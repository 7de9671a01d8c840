import Catalog
import Quantities
public import ReportModel
public import Scenarios

/// Published claims, each with its verdict and the figures that the catalog and the engine give.
public struct ClaimsPage: Sendable {
    private let claims: [Claim]
    private let figures: [Claim: [String: FigureResolver.Figure]]
    private let context: ReportContext

    /// What stands in the way of a claim's figures, each with the reference.
    public let failures: [(reference: FigureReference, reason: String)]

    /// Looks up the figures of the claims.
    public init(_ claims: [Claim], _ reports: [ScenarioReport], in context: ReportContext) {
        var figures: [Claim: [String: FigureResolver.Figure]] = [:]
        var failures: [(reference: FigureReference, reason: String)] = []
        var resolver = FigureResolver(context, reports)
        for claim in claims {
            let found = resolver.figures(claim.figures)
            figures[claim] = found.figures
            failures += found.failures
        }
        self.claims = claims
        self.figures = figures
        self.failures = failures
        self.context = context
    }

    /// The page.
    public var page: Page {
        var register = SourceRegister()
        register.subject = "claims"
        let sections = topics.map { section(of: $0, &register) }
        return Page(
            path: "claims",
            kind: .claims,
            title: "Claims checked",
            summary: "What was published on the cost of Amazon Bedrock, beside what its rates say.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
                Page.Fact("Claims", [.text("\(claims.count)")]),
            ],
            blocks: [.paragraph([.text(countSentence)]), .table(all(&register))]
                + sections.map { .section($0) }
                + (register.isEmpty ? [] : [.section(register.section(in: context))]),
            data: data,
            mainTable: "verdicts",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var topics: [String] {
        var seen: Set<String> = []
        return claims.map(\.topic).filter { seen.insert($0).inserted }
    }

    private var countSentence: String {
        let counts = Claim.Verdict.allCases.map { verdict in
            verdict.words(forCount: claims.count { $0.verdict == verdict })
        }
        return "Of \(claims.count) claims " + counts.dropLast().joined(separator: ", ") + " and "
            + (counts.last ?? "") + ". Every figure in a finding is computed from the rates in "
            + "force and from the scenarios of this site."
    }

    /// How many claims of each topic have which verdict.
    private func all(_ register: inout SourceRegister) -> Table {
        Table(
            id: "verdicts",
            caption: "Verdicts by topic",
            columns: [Column("Topic")]
                + Claim.Verdict.allCases.map { Column($0.label, alignment: .number) },
            rows: topics.map { topic in
                Row(
                    [Cell([.link([.text(topic)], .anchor(anchor(topic)))])]
                        + Claim.Verdict.allCases.map { verdict in
                            let count = claims.count { $0.topic == topic && $0.verdict == verdict }
                            return .value(.quantity(Quantity(count), unit: nil))
                        }
                )
            }
        )
    }

    private func section(of topic: String, _ register: inout SourceRegister) -> Section {
        var rows: [Row] = []
        for claim in claims where claim.topic == topic {
            rows.append(
                Row(
                    id: anchor("claim", claim.id),
                    [
                        .text(claim.says), Cell([.tag(claim.verdict.label, claim.verdict.style)]),
                        Cell(finding(of: claim)),
                        Cell(register.references(to: sources(of: claim), notes: [])),
                    ]
                )
            )
        }
        return Section(
            id: anchor(topic),
            title: topic,
            blocks: [
                .table(
                    Table(
                        id: anchor("claims", topic),
                        caption: "Claims on \(topic.prefix(1).lowercased() + topic.dropFirst())",
                        columns: [
                            Column("Claim"), Column("Verdict"), Column("What we find"),
                            Column("Sources"),
                        ],
                        rows: rows
                    )
                )
            ]
        )
    }

    private func finding(of claim: Claim) -> [Inline] {
        Claim.pieces(of: claim.because)
            .flatMap { piece in
                piece.isName ? figures[claim]?[piece.text].inline ?? [] : [.text(piece.text)]
            }
    }

    /// A claim with its verdict and the finding, for another page; nothing for an unknown one.
    func blocks(of id: String) -> [Block] {
        guard let claim = claims.first(where: { $0.id == id }) else { return [] }
        let target = LinkTarget.page("claims", anchor: anchor("claim", claim.id))
        return [
            .callout(
                Callout(
                    .note,
                    title: [
                        .text("Claim: \(claim.says) "),
                        .tag(claim.verdict.label, claim.verdict.style),
                    ],
                    blocks: [
                        .paragraph(
                            finding(of: claim) + [" ", .link(["See the claim"], target), "."]
                        )
                    ]
                )
            )
        ]
    }

    /// What a finding stands on: the sources that the claim names, then those of its prices.
    private func sources(of claim: Claim) -> [SourceID] {
        let priced = claim.figures.flatMap { figures[claim]?[$0.name]?.sources ?? [] }
        var seen: Set<SourceID> = []
        return (claim.sources + priced).filter { seen.insert($0).inserted }
    }

    private var data: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.claims/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("claims", .array(claims.map(data))),
        ])
    }

    private func data(of claim: Claim) -> DataValue {
        let figures = claim.figures.compactMap { reference in
            self.figures[claim]?[reference.name]
                .map { DataValue.Member(reference.name, .quantity($0.number)) }
        }
        return .object([
            DataValue.Member("id", .text(claim.id)), DataValue.Member("topic", .text(claim.topic)),
            DataValue.Member("says", .text(claim.says)),
            DataValue.Member("verdict", .text(claim.verdict.rawValue)),
            DataValue.Member("figures", .object(figures)),
            DataValue.Member("sources", .array(sources(of: claim).map { .text($0.text) })),
        ])
    }
}

extension Claim.Verdict {
    fileprivate var label: String {
        switch self {
        case .holds: "Holds"
        case .condition: "Holds with a condition"
        case .contradicted: "Contradicted"
        case .open: "Open"
        }
    }

    fileprivate func words(forCount count: Int) -> String {
        let (holds, are) = count == 1 ? ("holds", "is") : ("hold", "are")
        return switch self {
        case .holds: "\(count) \(holds)"
        case .condition: "\(count) \(holds) with a condition"
        case .contradicted: "\(count) \(are) contradicted"
        case .open: "\(count) \(are) open"
        }
    }

    fileprivate var style: TagStyle {
        switch self {
        case .holds: .solid
        case .condition, .contradicted: .outlined
        case .open: .dashed
        }
    }
}
