import Foundation
import Quantities
import TestSupport
import Testing

/// Workbooks of random scenarios against what the engine says of the same files.
@Suite("Workbooks of random scenarios")
struct RandomWorkbookTests {
    /// How many scenarios are tried: a few, unless `make workbooks` asks for all 200.
    private static let count =
        ProcessInfo.processInfo.environment["WORKBOOKS"].flatMap { Int($0) } ?? 5

    /// How many are recalculated in one start of LibreOffice.
    private static let batch = 20

    @Test(
        "every amount is the engine's to the cent, in each case and after a change",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func amounts() async throws {
        let project = try ProjectFolder.shipped()
        for folder in ["pages", "scenarios", "claims.yaml"] {
            try project.remove("Content/" + folder)
        }
        let files = (1...Self.count)
            .map { (name: "r\($0)", file: RandomScenarioFile(seed: UInt64($0))) }
        for (name, file) in files {
            try project.write(file.yaml, to: "Content/scenarios/\(name).yaml")
        }
        var formulas = 0
        for start in stride(from: 0, to: files.count, by: Self.batch) {
            let folder = "books\(start)"
            let part = files[start..<min(start + Self.batch, files.count)]
            for (name, file) in part { try write(name, file, to: folder, of: project) }
            let books = try await Recalculation.all(in: folder, of: project)
            for (name, file) in part {
                let book = try #require(books[name])
                formulas += book.stored.values.reduce(0) { $0 + $1.count }
                #expect(book.differences == [], "\(name)")
                try expect(books, of: name, file, in: project)
            }
        }
        print("\(files.count) random scenarios, \(formulas) formulas recalculated")
    }

    private func write(
        _ name: String,
        _ file: RandomScenarioFile,
        to folder: String,
        of project: ProjectFolder
    ) throws {
        try project.write("", to: folder + "/.keep")
        let run = try Run("report", name, "-o", "\(folder)/\(name).xlsx", in: project)
        #expect(run.status == 0, "\(name): \(run.errors)")
        var edits = [#""low": {"chosen_case": "low"}"#, #""high": {"chosen_case": "high"}"#]
        if let change = file.changes.first {
            let cell = change.name.replacing(".", with: "_")
            let cells = ["D", "E", "F"].map { "\"\(cell)>\($0)\": \(change.value)" }
            edits.append("\"set\": {" + cells.joined(separator: ", ") + "}")
        }
        try project.write(
            "{" + edits.joined(separator: ", ") + "}",
            to: "\(folder)/\(name).edits.json"
        )
    }

    /// Holds the recalculated totals against what `estimate` prints of the same file.
    private func expect(
        _ books: [String: Recalculation],
        of name: String,
        _ file: RandomScenarioFile,
        in project: ProjectFolder
    ) throws {
        let plain = try EstimateJSON(try Run("estimate", name, "--json", in: project).output)
        for (suffix, end) in [("", "expected"), ("@low", "low"), ("@high", "high")] {
            try #require(books[name + suffix]).expect(plain, end, name + suffix)
        }
        guard let change = file.changes.first else { return }
        let setting = "\(change.name)=\(change.value)"
        let run = try Run("estimate", name, "--set", setting, "--json", in: project)
        try #require(books[name + "@set"])
            .expect(try EstimateJSON(run.output), "expected", "\(name) \(setting)")
    }
}
