import Analysis
import Diagnostics
import Formulas
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import TestSupport
import Testing

/// Scenario files that are priced together, with the shipped rates of 2026-11-12 or a later release.
struct PricedFiles {
    private let diagnostics: [Diagnostic]
    private let reports: [String: ScenarioReport]

    /// Prices scenarios by their names.
    init(_ scenarios: [String: String], as day: String = "2026-11-12") throws {
        let content = ProjectFolder.repository.appending(path: "Content")
        let project = try ProjectFolder(["Content/catalog": content.appending(path: "catalog")])
        let site = try String(contentsOf: content.appending(path: "site.yaml"), encoding: .utf8)
        try project.write(site, to: "Content/site.yaml")
        for (name, text) in scenarios {
            try project.write(text, to: "Content/scenarios/\(name).yaml")
        }
        let day = CalendarDate(parsing: day)
        let request = EstimationRequest(project: project.path, release: day, asOf: day)
        let priced = PricedProject.load(request, knowing: ShippedProject.catalog)
        diagnostics = priced.diagnostics
        let reports = try #require(priced.project).reports
        self.reports = Dictionary(uniqueKeysWithValues: reports.map { ($0.scenario.id, $0) })
    }

    /// The estimate of a scenario; nil for one with an error.
    func estimate(_ name: String) -> Estimate? { reports[name]?.estimate }

    /// The comparison of a scenario that has no error.
    func comparison(
        _ name: String,
        _ request: ComparisonRequest = ComparisonRequest()
    ) throws -> Comparison {
        let report = try #require(reports[name], "\(findings(name).map(\.summary))")
        return try ComparisonReport(on: report, asking: request).comparison
    }

    /// What was found in the file of a scenario.
    func findings(_ name: String) -> [Diagnostic] {
        diagnostics.filter { $0.file == "Content/scenarios/\(name).yaml" }
    }
}

extension Estimate {
    /// The expected amount of each line; nil for a line without a price.
    var amounts: [String: String?] {
        let pairs = lines.map { ($0.item.id.name, $0.outcome.amount?.expected.description) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
