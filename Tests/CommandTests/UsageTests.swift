import Foundation
import TestSupport
import Testing

@Suite("Using ratebook")
struct UsageTests {
    @Test(
        "each help has examples, and they run",
        arguments: [[], ["build"], ["check"], ["estimate"], ["explain"]]
    )
    func examples(command: [String]) throws {
        let project = try ProjectFolder.shipped()
        let help = try Run(shell: "ratebook \(command.joined()) --help", in: project)
        #expect(help.status == 0)
        let examples = help.output.matches(of: /\n +(ratebook(?: [^ \n]+)+)/)
            .map { String($0.output.1) }
        #expect(!examples.isEmpty)
        // Each one that checks needs a site that is current.
        #expect(try Run("build", in: project).status == 0)
        for example in examples {
            let run = try Run(shell: example, in: project)
            #expect(run.status == 0, "\(example): \(run.errors)")
            #expect(!run.output.isEmpty, "\(example)")
        }
    }

    @Test(
        "a wrong command line is exit code 2 and says what is wrong",
        arguments: [
            ("buld", "Unexpected argument 'buld'"),
            ("build --chek", "Unknown option '--chek'"),
            ("build --formats xyz", "'xyz' is invalid"),
            ("check --diagnostics xml", "'xml' is invalid"),
            ("check --as-of 2026-02-30", "'2026-02-30' is invalid"),
            ("estimate", "Missing expected argument '<scenario>'"),
            ("estimate chatbot --json --csv", "--csv"),
            ("estimate chatbt", "did you mean chatbot?"),
            ("explain chatbot conversations.output", "did you mean conversations.output_tokens?"),
            ("estimate chatbot --set answers", "[bad-setting]"),
            ("estimate chatbot --set a=1 --set a=2", "is set twice"),
            ("estimate chatbot --set conversations.mesage_tokens=1", "did you mean"),
            ("estimate chatbot --set conversations.message_tokens=1%", "[wrong-unit]"),
            ("build --catalog 2020-01-01", "[unknown-catalog-release]"),
        ]
    )
    func wrongUsage(arguments: String, message: String) throws {
        let project = try ProjectFolder.shipped()
        let run = try Run(shell: "ratebook \(arguments)", in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output == "")
        #expect(try project.contents(of: "Public").isEmpty)
    }

    @Test("content with an error is exit code 1, in each command and form")
    func findings() throws {
        let project = try ProjectFolder.shipped(with: "title: One\n")
        for arguments in ["check", "build", "build --check", "estimate one", "explain one"] {
            let run = try Run(shell: "ratebook \(arguments)", in: project)
            #expect(run.status == 1)
            #expect(run.errors.contains("[missing-key]"))
        }
        let json = try Run("check", "--diagnostics", "json", in: project)
        #expect(json.status == 1)
        let document = try JSONSerialization.jsonObject(with: Data(json.errors.utf8))
        let problems = try #require(
            (document as? [String: Any])?["diagnostics"] as? [[String: Any]]
        )
        #expect(problems.count == 3)
        #expect(problems.allSatisfy { $0["code"] as? String == "missing-key" })
        let annotations = try Run("check", "--diagnostics", "github", in: project)
        #expect(
            annotations.errors.hasPrefix("::error file=Content/scenarios/one.yaml,line=1,col=1")
        )
    }

    @Test("what is not there is exit code 3")
    func world() throws {
        let project = try ProjectFolder.shipped()
        let nowhere = try Run("check", "--project", "nowhere", in: project)
        #expect(nowhere.status == 3)
        #expect(nowhere.errors == "error: there is no folder nowhere\n")
        try project.remove("Content/site.yaml")
        let none = try Run("check", in: project)
        #expect(none.status == 3)
        #expect(none.errors.contains("there is no Content/site.yaml"))
    }

    @Test("a project is found from a folder inside it")
    func search() throws {
        let project = try ProjectFolder.shipped()
        let run = try Run(shell: "cd Content/scenarios && ratebook estimate chatbot", in: project)
        #expect(run.status == 0)
    }

    @Test("output that nobody reads to its end is no error, and a full disk is one")
    func output() throws {
        let project = try ProjectFolder.shipped()
        let closed = try Run(shell: "ratebook explain rag-assistant | head -1", in: project)
        #expect(closed.status == 0)
        #expect(closed.output == "Document assistant\n")
        #expect(closed.errors == "")
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let full = try Run(shell: "ratebook estimate chatbot --json > /dev/full", in: project)
        #expect(full.status == 3)
        #expect(full.errors.contains("cannot be written"))
    }
}
