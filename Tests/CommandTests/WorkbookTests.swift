import Foundation
import Quantities
import TestSupport
import Testing

/// What a workbook stored is the engine's own figure, so that a recalculation in LibreOffice that
/// gives the same is the proof of every formula.
@Suite("Workbooks")
struct WorkbookTests {
    private static let scenarios = [
        "agent-workflow", "agentcore-operations", "chatbot", "distilled-extraction",
        "fine-tuned-support", "mail-triage", "media-studio", "nightly-batch", "rag-assistant",
        "s3-vectors-handbook",
    ]

    @Test(
        "LibreOffice gives every amount of the shipped scenarios, in each case and after changes",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func exactness() throws {
        let project = try ProjectFolder.shipped()
        try project.write("", to: "books/.keep")
        for scenario in Self.scenarios {
            let run = try Run("report", scenario, "-o", "books/\(scenario).xlsx", in: project)
            #expect(run.status == 0, "\(run.errors)")
            try project.write(
                #"{"low": {"chosen_case": "low"}, "high": {"chosen_case": "high"}}"#,
                to: "books/\(scenario).edits.json"
            )
        }
        try project.write(
            """
            {
                "low": {"chosen_case": "low"},
                "pilot": {"chosen_variant": "Pilot in one country"},
                "nova": {"chosen_variant": "With Nova Pro", "chosen_case": "high"},
                "set": {"Assumptions!E6": 20000}
            }
            """,
            to: "books/chatbot.edits.json"
        )
        let books = try Recalculation.all(in: "books", of: project)
        for (name, book) in books {
            guard name.contains("@") else {
                #expect(book.differences == [], "\(name)")
                continue
            }
            let states = book.cells["Checks"]?.filter { $0.key.hasPrefix("E") }.map(\.value) ?? []
            guard !name.hasSuffix("@set") else {
                #expect(states.contains(.text("differs")))
                continue
            }
            #expect(states.contains(.text("same")) && !states.contains(.text("differs")), "\(name)")
        }
        let json = try Run(
            "estimate",
            "chatbot",
            "--set",
            "monthly_users=20000",
            "--json",
            in: project
        )
        let expected = try EstimateJSON(json.output).money("monthly", "expected")
        let total = try #require(books["chatbot@set"]?.number("month_total"))
        #expect(abs(total - (Double(expected.description) ?? 0)) < 1e-9)
    }

    @Test("the same input gives the same bytes, and texts are never formulas")
    func bytes() throws {
        let project = try ProjectFolder.small()
        try project.edit("Content/scenarios/good.yaml", "title: ", "title: =1+1 ")
        #expect(try Run("report", "good", "-o", "one.xlsx", in: project).status == 0)
        let environment = ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"]
        let run = try Run("report", "good", "-o", "two.xlsx", in: project, environment: environment)
        #expect(run.status == 0)
        let files = try ["one.xlsx", "two.xlsx"]
            .map { try Data(contentsOf: project.root.appending(path: $0)) }
        #expect(files[0] == files[1])
        #expect(files[0].count < 200 * 1_024)
    }

    @Test("a workbook is no text for standard output")
    func standardOutput() throws {
        let project = try ProjectFolder.small()
        let run = try Run("report", "good", "--format", "xlsx", "-o", "-", in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains("A workbook is no text"))
    }
}
