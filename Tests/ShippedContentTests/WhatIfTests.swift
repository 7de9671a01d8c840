import Analysis
import Diagnostics
import Formulas
import Foundation
import Pricing
import Quantities
import Reckoning
import ReportBuilding
import Scenarios
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// What a page says to a changed number is what `estimate --set` says.
///
/// The scenarios are the shipped ones, and those of `Tests/Fixtures/Keys`, which state every key.
/// Numbers are drawn between the bounds that a reader has; ends and own ranges are among them.
@Suite("What if")
struct WhatIfTests {
    private static let shipped = ProjectFolder.repository.path

    /// A project of the scenarios that state every key, in a currency of its own, so that amounts
    /// are converted.
    private static func keys() throws -> ProjectFolder {
        let content = ProjectFolder.repository.appending(path: "Content")
        let project = try ProjectFolder([
            "Content/catalog": content.appending(path: "catalog"),
            "Content/scenarios": ProjectFolder.fixtures.appending(path: "Keys"),
        ])
        let site = try String(contentsOf: content.appending(path: "site.yaml"), encoding: .utf8)
        try project.write(site + currency, to: "Content/site.yaml")
        return project
    }

    private static let currency = """
        currency: { code: EUR, per_usd: 0.9037, as_of: 2026-11-12, source: treasury }

        """

    /// The estimates of a project as `estimate --set` makes them.
    private func estimates(
        in project: String,
        of scenario: String? = nil,
        setting settings: [String] = []
    ) throws -> [Estimate] {
        let day = CalendarDate(parsing: "2026-11-12")
        let request = EstimationRequest(
            project: project,
            release: day,
            asOf: day,
            settings: settings,
            scenario: scenario
        )
        let (priced, diagnostics) = PricedProject.load(request, knowing: ShippedProject.catalog)
        let errors = diagnostics.filter { $0.severity == .error }.map(\.summary)
        #expect(errors == [], "\(settings)")
        return try #require(priced).reports.map(\.estimate)
    }

    @Test("with the expected values it says what the report says")
    func expected() throws {
        let keys = try Self.keys()
        for project in [Self.shipped, keys.path] {
            for estimate in try estimates(in: project) {
                let whatIf = try #require(WhatIf(of: estimate.model))
                try compare(whatIf, at: [], with: estimate)
                #expect(whatIf.choices.count > 2, "\(estimate.model.scenario.id)")
                #expect(try CostProgram(reading: whatIf.program.bytes) == whatIf.program)
            }
        }
    }

    @Test("with any values between the bounds it says what estimate --set says, line by line")
    func changed() throws {
        var random = SplitMix64(seed: 20)
        let keys = try Self.keys()
        for project in [Self.shipped, keys.path] {
            for estimate in try estimates(in: project) {
                let whatIf = try #require(WhatIf(of: estimate.model))
                let id = estimate.model.scenario.id
                for _ in 0..<15 {
                    let few = Int.random(in: 1...4, using: &random)
                    let changed = Set(whatIf.choices.indices.shuffled(using: &random).prefix(few))
                    let values = try whatIf.choices.indices.map { index in
                        changed.contains(index)
                            ? try value(of: whatIf.choices[index], &random) : nil
                    }
                    let settings = zip(whatIf.choices, values).compactMap(setting)
                    let fresh = try #require(
                        try estimates(in: project, of: id, setting: settings).first,
                        "\(id) \(settings)"
                    )
                    try compare(whatIf, at: zip(whatIf.choices, values).map(typed), with: fresh)
                    #expect(
                        fresh.model.lines.map(\.formula) == estimate.model.lines.map(\.formula),
                        "\(id) \(settings)"
                    )
                }
            }
        }
    }

    /// Every line and every total, to the last digit.
    private func compare(
        _ whatIf: WhatIf,
        at texts: [String],
        with estimate: Estimate
    ) throws {
        let answer = whatIf.program.answer(to: texts.map { Array($0.utf8) })
        guard case .result(let result) = answer else {
            Issue.record("\(estimate.model.scenario.id) \(texts): \(answer)")
            return
        }
        let lines = (estimate.lines + estimate.adjustments).filter { $0.outcome.amount != nil }
        #expect(whatIf.lines.map(\.id) == lines.map(\.item.id))
        #expect(
            Array(result.amounts.prefix(lines.count)) == lines.map { $0.outcome.amount?.expected },
            "\(estimate.model.scenario.id) \(texts)"
        )
        let cloud = try estimate.monthlyCloudCost()
        let own = try estimate.monthlyTotal(of: .own).amount.expected
        let once = try estimate.total(.oneTime).amount.expected
        #expect(result.totals[0] == (try estimate.total(.monthly).amount.expected))
        #expect(result.totals[1] == (try cloud.contracted.amount.expected + own))
        #expect(result.totals[2] == once)
        let parts = try whatIf.parts.map { try estimate.monthlyTotal(of: $0).amount.expected }
        #expect(Array(result.totals.suffix(parts.count)) == parts)
        try compareFactor(whatIf, result, with: estimate)
    }

    private func compareFactor(
        _ whatIf: WhatIf,
        _ result: CostProgram.Result,
        with estimate: Estimate
    ) throws {
        let (month, tokens) = (try estimate.total(.monthly), try estimate.tokenOnlyTotal())
        guard let place = whatIf.factor else {
            #expect(month.isLowerBound || tokens.isLowerBound || estimate.tokenOnly.isEmpty)
            return
        }
        let factor = try? month.amount.expected.dollars() / tokens.amount.expected.dollars()
        let printed = try factor?.rounded(toFractionDigits: 2)
        #expect(try result.amounts[place]?.dollars() == printed)
    }

    @Test("another way to buy costs what the comparison says, line by line beside the report")
    func ways() throws {
        let catalog = try ShippedProject.priced().context.catalog
        for estimate in try estimates(in: Self.shipped) {
            guard let comparison = try? Comparison(of: estimate, in: catalog) else { continue }
            let report = try #require(WhatIf(of: estimate.model))
            let expected = report.program.result(at: [])
            for option in comparison.options where !option.isBaseline {
                let whatIf = try #require(WhatIf(of: option.model, comparedWith: report))
                let result = whatIf.program.result(at: [])
                try compare(whatIf, at: [], with: Estimator.estimate(option.model))
                #expect(result.totals[0] == option.total.amount.expected)
                #expect(option.difference == nil || result.totals[4] == option.difference)
                for (index, row) in whatIf.rows.enumerated() {
                    let before = row.before.flatMap { result.amounts[$0] } ?? .zero
                    let place = report.lines.firstIndex { $0.id == row.line.id }
                    #expect(before == place.flatMap { expected.amounts[$0] } ?? .zero)
                    let now = row.now.flatMap { result.amounts[$0] } ?? .zero
                    #expect(try result.totals[5 + index] == now - before)
                }
            }
        }
    }

    /// A value between the bounds, as often as not one of the ends.
    private func value(
        of choice: WhatIf.Choice,
        _ random: inout SplitMix64
    ) throws -> Quantity {
        let (bounds, own) = (choice.bounds, choice.driver.assumption.value)
        let ends = [bounds.lowerBound, bounds.upperBound, own.low, own.high]
        let kind = Int.random(in: 0..<8, using: &random)
        guard kind >= ends.count else { return ends[kind] }
        let share = try Quantity(Int.random(in: 0...1_000, using: &random)) / Quantity(1_000)
        let wide = kind == 4 ? (own.low, own.high) : (bounds.lowerBound, bounds.upperBound)
        let value = try (wide.0 + (wide.1 - wide.0) * share)
            .rounded(toFractionDigits: Int.random(in: 0...6, using: &random))
        return min(max(value, bounds.lowerBound), bounds.upperBound)
    }

    private func setting(_ choice: WhatIf.Choice, _ value: Quantity?) -> String? {
        value.map { choice.driver.id.name + "=" + choice.driver.assumption.key.text($0) }
    }

    private func typed(_ choice: WhatIf.Choice, _ value: Quantity?) -> String {
        guard let value else { return "" }
        let unit = choice.driver.assumption.key.unit
        return unit == .dollars ? value.description : unit.text(value)
    }
}
