import Diagnostics
import Formulas
import Foundation
import Pricing
import Quantities
import ReportBuilding
import SiteGeneration
import Testing

/// The repository, seen from this file.
private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("Shipped scenarios")
struct ShippedScenarioTests {
    @Test(
        "every line equals an independent computation",
        arguments: ShippedAmounts.all.keys.sorted()
    )
    func independentAmounts(scenario: String) throws {
        let report = try report(on: scenario, in: root.path)
        let ours = report.estimate.lines.map { line in
            (line.item.id.name, line.outcome.amount?.expected.description)
        }
        let expected = try #require(ShippedAmounts.all[scenario])
        #expect(Set(ours.map(\.0)) == Set(expected.keys))
        for (line, amount) in ours { #expect(amount == expected[line], "\(line)") }
    }

    @Test("the shipped content has no problem but a reranker, two budgets and prices in motion")
    func problems() throws {
        let problems = ShippedProject.diagnostics.map {
            "\($0.severity) \($0.code) in \($0.file ?? "")"
        }
        #expect(
            problems.sorted() == [
                "note disputed-rate in Content/scenarios/agentcore-operations.yaml",
                "note near-budget in Content/scenarios/chatbot.yaml",
                "note near-budget in Content/site.yaml",
                "warning changing-rate in Content/scenarios/service-desk.yaml",
                "warning changing-rate in Content/scenarios/service-desk.yaml",
                "warning unavailable-offering in Content/scenarios/rag-assistant.yaml",
            ]
        )
        #expect(try ShippedProject.priced().reports.count == ShippedAmounts.all.count)
    }

    @Test("an older report stays as it was when a release is added, to the byte")
    func olderReports() throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        let content = copy.appending(path: "Content")
        try FileManager.default.copyItem(at: root.appending(path: "Content"), to: content)
        let before = try json(of: "rag-assistant", in: copy.path)
        let releases = content.appending(path: "catalog/releases")
        for file in try FileManager.default.contentsOfDirectory(atPath: releases.path)
        where file >= "2026-11-28" {
            try FileManager.default.removeItem(at: releases.appending(path: file))
        }
        let old = try json(of: "rag-assistant", in: copy.path, release: "2026-08-02")
        #expect(old != before)
        #expect(try json(of: "rag-assistant", in: root.path, release: "2026-08-02") == old)
    }

    private func report(
        on scenario: String,
        in project: String,
        release: String? = nil
    ) throws -> ScenarioReport {
        let request = EstimationRequest(
            project: project,
            release: release.flatMap { CalendarDate(parsing: $0) },
            scenario: scenario
        )
        let result = PricedProject.load(request)
        #expect(!result.diagnostics.containsErrors)
        return try #require(result.project?.reports.first)
    }

    private func json(
        of scenario: String,
        in project: String,
        release: String? = nil
    ) throws -> String {
        let request = EstimationRequest(
            project: project,
            release: release.flatMap { CalendarDate(parsing: $0) },
            scenario: scenario
        )
        let priced = try #require(PricedProject.load(request).project?.scenario)
        return try priced.estimateText(as: .json, width: 100, colour: false)
    }
}
