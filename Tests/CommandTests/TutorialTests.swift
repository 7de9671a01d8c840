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
}
