import Foundation
import TestSupport
import Testing

@Suite("The guide of the first hour")
struct TutorialTests {
    @Test("each command runs in an empty folder, and prints the lines that stand below it")
    func firstHour() throws {
        let guide = ProjectFolder.repository.appending(
            path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/First-hour.md"
        )
        let text = try String(contentsOf: guide, encoding: .utf8)
        let steps = text.matches(of: /```sh\n((?s:.*?))```\n\n```text\n((?s:.*?))```/)
        #expect(steps.count == text.matches(of: /```sh\n/).count)
        #expect(steps.count > 8)
        let folder = try ProjectFolder([:])
        try FileManager.default.createDirectory(at: folder.root, withIntermediateDirectories: true)
        var place = "."
        for step in steps {
            let commands = String(step.output.1)
            let run = try Run(shell: "set -e; cd \(place)\n\(commands)", in: folder)
            #expect(run.status == 0, "\(commands)\(run.errors)")
            let printed = run.output + run.errors
            for line in step.output.2.split(separator: "\n") {
                #expect(printed.contains(line), "\(commands)")
            }
            if commands.hasPrefix("cd ") { place = "cost-reports" }
        }
    }

    @Test("the first change of the README changes the report as it says")
    func firstChange() throws {
        let readme = ProjectFolder.repository.appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let changes = text.matches(of: /```diff\n((?s:.*?))```/)
            .map { change in
                Dictionary(grouping: change.output.1.split(separator: "\n"), by: \.first)
                    .mapValues { $0.map { String($0.dropFirst()) } }
            }
        try #require(changes.count == 2)
        let folder = try ProjectFolder([:])
        try FileManager.default.createDirectory(at: folder.root, withIntermediateDirectories: true)
        #expect(try Run("init", "reports", in: folder).status == 0)
        let place = "reports/Content/scenarios/help-desk.yaml"
        let scenario = try folder.text(of: place)
        for sign in ["-", "+"] as [Character] {
            var changed = scenario
            let lines = zip(try #require(changes[0]["-"]), try #require(changes[0][sign]))
            for (old, new) in lines {
                #expect(scenario.contains(old))
                changed = changed.replacing(old, with: new)
            }
            try folder.write(changed, to: place)
            let build = try Run("build", "--formats", "md", "--project", "reports", in: folder)
            #expect(build.status == 0, "\(build.errors)")
            let report = try folder.text(of: "reports/Public/scenarios/help-desk/index.md")
            for line in try #require(changes[1][sign]) { #expect(report.contains(line)) }
        }
    }
}
