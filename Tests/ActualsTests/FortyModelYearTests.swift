import Actuals
import Diagnostics
import Quantities
import SourceLoading
import TestSupport
import Testing
import UsageTables

/// Every cause of a year of forty models is found where it was planted, to the cent.
@Suite("A year of forty models")
struct FortyModelYearTests {
    private static let year = FortyModelYear()

    private static let loaded: (project: LoadedProject?, problems: [String]) = {
        guard let project = try? year.models.project(cutting: FortyModelYear.cut) else {
            return (nil, ["the project cannot be written"])
        }
        let loaded = ProjectLoader.load(project.path)
        return (loaded.project, loaded.diagnostics.map(\.summary))
    }()

    @Test(
        "each cause is found where it was planted, and no other",
        arguments: FortyModelYear.months
    )
    func causes(month: Int) throws {
        let year = Self.year
        try #require(Self.loaded.problems == [])
        let project = try #require(Self.loaded.project)
        let log = DiagnosticLog()
        let actuals = ActualCosts(
            of: [try #require(year.table(of: month))],
            project.scenarios,
            in: project.catalog,
            .identity,
            reporting: log
        )
        #expect(log.diagnostics.isEmpty)
        let found = try #require(actuals.months.first)
        #expect(found.scenarios.count == 3)
        var all = 0
        for walked in found.scenarios {
            let scenario = try #require(FortyModels.scenarios.firstIndex(of: walked.scenario))
            let planted = year.steps(of: scenario, in: month)
            let estimate = year.estimate(of: scenario, in: month)
            let actual = 2 * estimate + planted.values.reduce(0, +)
            all += actual
            #expect(walked.walk.estimate == (try dollars(2 * estimate)))
            #expect(walked.walk.actual == (try dollars(actual)))
            #expect(try walked.walk.sum() == walked.walk.actual)
            var steps: [String: Quantity] = [:]
            for step in walked.walk.steps {
                let name = [step.cause.rawValue, step.subject].compactMap(\.self)
                // What is left of divisions lies far below a cent.
                let amount = try step.amount.rounded(toFractionDigits: 9)
                if amount != .zero { steps[name.joined(separator: " ")] = amount }
            }
            #expect(steps == (try planted.mapValues(dollars)), "\(walked.scenario)")
            #expect(walked.requests != nil)
        }
        #expect(found.billed == (try dollars(all)))
        #expect(found.unclaimed.isEmpty)
    }

    @Test("the year has every cause that was planted, and forty models in three accounts")
    func plan() throws {
        let year = Self.year
        var causes: Set<String> = []
        for month in FortyModelYear.months {
            for scenario in 0..<3 { causes.formUnion(year.steps(of: scenario, in: month).keys) }
        }
        #expect(causes == ["requests", "tier", "size Output tokens", "correction", "model"])
        let rows = try #require(year.table(of: 1)).rows
        #expect(Set(rows.map(\.group.model)).count == 40)
        #expect(Set(rows.map(\.group.account)).count == 3)
    }

    private func dollars(_ halfCents: Int) throws -> Quantity {
        try Quantity(halfCents) / Quantity(200)
    }
}
