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
    /// Expected amounts of catalog release 2026-11-12, computed from its CSV files with fractions
    /// by a separate program that shares no code with this one.
    private static let amounts: [String: [String: String]] = [
        "chatbot": [
            "conversations.input_tokens": "235.80",
            "conversations.output_tokens": "108.00",
            "conversations.guardrail_content_text_units": "54.00",
            "conversations.guardrail_pii_text_units": "36.00",
            "adjacent.other": "94.545",
        ],
        "rag-assistant": [
            "answers.input_tokens": "1209.00",
            "answers.cache_read_tokens": "16.20",
            "answers.cache_write_5m_tokens": "22.50",
            "answers.output_tokens": "375.00",
            "handbook.parsing_once": "600.00",
            "handbook.parsing_refresh": "48.00",
            "handbook.embedding_once": "0.72",
            "handbook.embedding_refresh": "0.0576",
            "handbook.store.indexing": "175.20",
            "handbook.store.search": "175.20",
            "handbook.store.storage": "0.008239746094",
            "handbook.questions.answers.embedding": "0.06",
            "answers.rerank": "50.00",
            "answers.guardrail_content_text_units": "22.50",
            "answers.guardrail_denied_topics_text_units": "22.50",
            "adjacent.other": "446.2425",
            "own.1": "12000.00",
        ],
        "agent-workflow": [
            "runs.input_tokens": "1350.00",
            "runs.output_tokens": "562.50",
            "runs.guardrail_content_text_units": "39.00",
            "runs.guardrail_denied_topics_text_units": "39.00",
            "adjacent.logs": "0.90803951025",
        ],
        "nightly-batch": [
            "summaries.input_tokens": "298.80",
            "summaries.output_tokens": "10.80",
        ],
    ]

    @Test("every line equals an independent computation", arguments: amounts.keys.sorted())
    func independentAmounts(scenario: String) throws {
        let report = try report(on: scenario, in: root.path)
        let ours = report.estimate.lines.map { line in
            (line.item.id.name, line.outcome.amount?.expected.description)
        }
        let expected = try #require(Self.amounts[scenario])
        #expect(Set(ours.map(\.0)) == Set(expected.keys))
        for (line, amount) in ours { #expect(amount == expected[line], "\(line)") }
    }

    @Test("the shipped content has no problem but a reranker that is not in us-east-1")
    func problems() {
        let result = PricedProject.load(EstimationRequest(project: root.path))
        #expect(result.diagnostics.map(\.code) == ["unavailable-offering"])
        #expect(result.diagnostics.first?.file == "Content/scenarios/rag-assistant.yaml")
        #expect(result.project?.reports.count == Self.amounts.count)
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
        for kind in ["csv", "yaml"] {
            try FileManager.default.removeItem(at: releases.appending(path: "2026-11-12.\(kind)"))
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
