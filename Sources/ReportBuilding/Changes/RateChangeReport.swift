public import Analysis
public import Catalog
import Formulas
import Pricing
public import Quantities
public import ReportModel
import Scenarios

/// What changed between two releases and what it does to every scenario, for a page, a comment and
/// a terminal.
public struct RateChangeReport: Sendable {
    /// The comparison.
    public let impact: RateChangeImpact

    let context: ReportContext
    let effect: EffectTotals
    private let withPage: Set<OfferingID>

    /// Prepares the report.
    ///
    /// - Parameters:
    ///   - impact: The comparison.
    ///   - context: The context of the later release.
    ///   - withPage: The offerings that have a page to link to.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        _ impact: RateChangeImpact,
        in context: ReportContext,
        linkingTo withPage: Set<OfferingID>
    ) throws(ArithmeticFailure) {
        self.impact = impact
        self.context = context
        self.withPage = withPage
        effect = try EffectTotals(of: impact.scenarios)
    }

    /// The path of the page of the later release.
    public var path: String { "changes/\(impact.to.id)" }

    /// The page of the later release.
    public var page: Page {
        Page(
            path: path,
            kind: .release,
            title: "Release \(impact.to.id)",
            summary: impact.to.title,
            ancestors: [
                PageLink(title: "Portfolio", path: ""),
                PageLink(title: "Changes", path: "changes"),
            ],
            facts: [
                Page.Fact("Compared with", [.text("release \(impact.from.id)")]),
                Page.Fact("Checked by", [.text(impact.to.checkedBy)]),
            ],
            blocks: blocks(limit: nil),
            data: RateChangeData(self).value,
            mainTable: impact.scenarios.isEmpty ? nil : "effects",
            provenance: Provenance(
                catalogRelease: context.release,
                asOf: context.asOf,
                inputsHash: context.inputsHash,
                command: "ratebook diff \(impact.from.id) \(impact.to.id)",
                exchange: context.exchange
            )
        )
    }

    /// The report, the most important first.
    ///
    /// - Parameter limit: How many rates of a kind are listed, without their sources; nil for all
    ///   of them with sources. What is cut is said.
    /// - Returns: The blocks of a page.
    public func blocks(limit: Int?) -> [Block] {
        var register = SourceRegister()
        let moves = section(
            "moves",
            "Vendors changed a price",
            impact.changes([.moved, .withdrawn]),
            limit,
            &register
        )
        let corrections = section(
            "corrections",
            "We corrected the record",
            impact.changes([.corrected]),
            limit,
            &register
        )
        let new = newRates(limit, &register)
        let effect: [Block] =
            impact.scenarios.isEmpty
            ? [] : [.section(Section(id: "effect", title: "Effect", blocks: effects))]
        let sources: [Block] = register.isEmpty ? [] : [.section(register.section(in: context))]
        return [.paragraph([.strong(sentence)]), .paragraph(counts)] + notices + effect
            + [moves, elsewhere(limit), arrivals, corrections, new].compactMap(\.self) + sources
    }

    /// The effect in one sentence.
    public var sentence: [Inline] {
        guard !impact.scenarios.isEmpty else { return ["There is no scenario to price."] }
        guard effect.changesAnything else { return ["No scenario changes."] }
        let difference = effect.difference
        let share: [Inline] = effect.share.map { [" (", .value(.relativeChange($0)), ")"] } ?? []
        let scope = counted(impact.scenarios.count, "scenario")
        if difference == .zero {
            return ["Scenarios change, and cost the same in sum."]
        }
        return [.text("Release \(impact.to.id) "), difference > .zero ? "adds " : "takes off "]
            + [.value(.money(effect.magnitude, .headline)), " a month"] + share
            + [.text(" across \(scope)" + (coverageChanges ? unevenly : "."))]
    }

    private var coverageChanges: Bool {
        impact.scenarios.contains(where: \.changesWhatIsPriced)
    }

    private var unevenly: String { ", where some lines gained or lost a price." }

    private var counts: [Inline] {
        func count(_ kinds: RateChange.Kind...) -> Int { impact.changes(Set(kinds)).count }
        return [
            .text(
                "From release \(impact.from.id) to \(impact.to.id): "
                    + counted(count(.moved) + impact.arrivals.count, "price move") + ", "
                    + counted(count(.withdrawn), "rate") + " ended, "
                    + counted(count(.corrected), "correction") + ", "
                    + counted(count(.added), "new rate") + "; "
                    + counted(count(.restated), "rate") + " restated at the same price."
            )
        ]
    }

    private var notices: [Block] {
        impact.failures.map { failed in
            .callout(
                Callout(
                    .error,
                    title: [
                        .text(
                            "\(failed.scenario.title) cannot be computed at both releases: the "
                                + "line \(failed.failure.line.name) has no result."
                        )
                    ]
                )
            )
        } + unpricedNotices
    }

    private var unpricedNotices: [Block] {
        impact.scenarios.filter(\.changesWhatIsPriced)
            .map { scenario in
                .callout(
                    Callout(
                        .warning,
                        title: [
                            .text(
                                "\(scenario.scenario.title): lines without a price, before "
                                    + "\(scenario.before.unpricedLines), now "
                                    + "\(scenario.after.unpricedLines). Its difference is not one "
                                    + "of prices alone."
                            )
                        ]
                    )
                )
            }
    }

    private func section(
        _ id: String,
        _ title: String,
        _ changes: [RateChange],
        _ limit: Int?,
        _ register: inout SourceRegister
    ) -> Block? {
        guard !changes.isEmpty else { return nil }
        let table = RateChangeTable(
            context: context,
            withPage: withPage,
            isBrief: limit != nil
        )
        let shown = limit.map { Array(table.ordered(changes).prefix($0)) } ?? table.ordered(changes)
        let rest = changes.count - shown.count
        let cut = rest > 0 ? [cutNotice(rest)] : []
        let rates = table.table(id: id + "-rates", caption: title, shown, &register)
        return .section(Section(id: id, title: title, blocks: [.table(rates)] + cut))
    }

    /// The new rates one by one or, where they are many and the page may be long, by offering.
    private func newRates(_ limit: Int?, _ register: inout SourceRegister) -> Block? {
        let changes = impact.changes([.added])
        guard limit == nil, changes.count > NewRatesTable.listedAtMost else {
            return section("new", "New rates", changes, limit, &register)
        }
        let table = NewRatesTable(context: context, withPage: withPage)
            .table(id: "new-rates", caption: "New rates by offering", changes)
        return .section(Section(id: "new", title: "New rates", blocks: [.table(table)]))
    }

    /// What changes for regions that no line names; of a brief report the first of them.
    private func elsewhere(_ limit: Int?) -> Block? {
        guard !impact.elsewhere.isEmpty else { return nil }
        let table = RegionalChangeTable(context: context, isBrief: limit != nil)
        let shown = limit.map { Array(impact.elsewhere.prefix($0)) } ?? impact.elsewhere
        let title = "Changed for regions that the release does not name"
        let rest = impact.elsewhere.count - shown.count
        return .section(
            Section(
                id: "elsewhere",
                title: title,
                blocks: [.table(table.table(caption: title, shown))]
                    + (rest > 0 ? [cutNotice(rest)] : [])
            )
        )
    }

    private func cutNotice(_ rest: Int) -> Block {
        .paragraph([
            .text("\(rest) more are left out here; the page of the release has them all.")
        ])
    }

    private var arrivals: Block? {
        guard !impact.arrivals.isEmpty else { return nil }
        return .section(
            Section(
                id: "arrivals",
                title: "Announced prices came into force",
                blocks: [
                    .list(
                        impact.arrivals.map { rate in
                            [
                                .text(context.description(of: rate.key) + ": "),
                                .value(.unitPrice(rate.price)), ", from ",
                                .value(.date(rate.period.start)),
                            ]
                        },
                        isOrdered: false
                    )
                ]
            )
        )
    }
}
