import Foundation
import TestSupport
import Testing

@Suite("Using ratebook")
struct UsageTests {
    private static let commands = [
        "", "init", "build", "serve", "check", "estimate", "report", "explain", "export", "compare",
        "break-even", "price", "prices", "rates", "rates list", "rates show", "rates verify",
        "rates import", "rates add", "diff", "workbook", "workflow", "usage", "usage import",
        "usage list",
    ]

    /// Those whose examples are about the usage of the example project.
    private static let commandsOnUsage = ["calibrate", "rates audit", "rates suggest"]

    @Test(
        "each help has examples, which run as they are printed",
        arguments: commands + commandsOnUsage
    )
    func examples(command: String) throws {
        let readsUsage = UsageTests.commandsOnUsage.contains(command)
        let project =
            try readsUsage ? ProjectFolder.shippedWithUsage() : ProjectFolder.shipped()
        for (name, text) in ExampleFiles.all { try project.write(text, to: name) }
        let help = try Run(shell: "COLUMNS=80 ratebook \(command) --help", in: project)
        #expect(help.status == 0)
        let examples = help.output.matches(of: /\n +(ratebook(?: (?:\\\n +)?[^ \n\\]+)+)/)
            .map { String($0.output.1) }
        #expect(!examples.isEmpty)
        for example in examples {
            // The preview goes on until somebody ends it.
            let end = example.hasPrefix("ratebook serve") ? " & sleep 5; kill $!; wait $!" : ""
            let run = try Run(shell: "EDITOR='sh ./editor' " + example + end, in: project)
            #expect(run.status == 0, "\(example): \(run.errors)")
            #expect(!run.output.isEmpty, "\(example)")
        }
    }

    @Test("there is no other command")
    func noOtherCommand() throws {
        let project = try ProjectFolder.small()
        for parent in ["", "rates"] {
            let help = try Run(shell: "ratebook \(parent) --help", in: project).output
            let list = help.split(separator: "SUBCOMMANDS:").last ?? ""
            let names = list.matches(of: /\n  ([a-z-]+) +[A-Z]/)
                .map { (parent.isEmpty ? "" : parent + " ") + $0.output.1 }
            #expect(names.count > 2)
            let known = UsageTests.commands + UsageTests.commandsOnUsage
            #expect(Set(names).subtracting(known) == [])
        }
    }

    @Test(
        "a wrong command line is exit code 2 and says what is wrong",
        arguments: [
            ("buld", "There is no command 'buld'. Did you mean 'build'?"),
            ("rates lst", "There is no command 'lst'. Did you mean 'list'?"),
            ("xyzzy", "There is no command 'xyzzy'."),
            ("build --chek", "Unknown option '--chek'. Did you mean '--check'?"),
            ("build --formats xyz", "'xyz' is invalid"),
            ("check --diagnostics yaml", "'yaml' is invalid"),
            ("check --as-of 2026-02-30", "'2026-02-30' is invalid"),
            ("estimate", "Missing expected argument '<scenario>'"),
            ("estimate good --json --csv", "--csv"),
            ("break-even --csv", "name the question"),
            ("report good", "Missing expected argument '--output <file>'"),
            ("report good -o report.pdf", "The ending of report.pdf is not a format"),
            ("report good --format adr -o - --set answers.input_tokens=1", "--set is not for adr"),
            ("report goood -o report.html", "did you mean good?"),
            ("export wiki", "Missing expected argument '--to <wiki>'"),
            ("export --to wikipedia wiki", "'wikipedia' is invalid"),
            ("estimate goood", "did you mean good?"),
            ("explain good answers.output", "did you mean answers.output_tokens?"),
            ("estimate good --set answers", "[bad-setting]"),
            ("estimate good --set a=1 --set a=2", "is set twice"),
            ("estimate good --set answers.input_tokns=1", "did you mean answers.input_tokens?"),
            ("estimate good --set answers.input_tokens=1%", "[wrong-unit]"),
            ("build --catalog 2020-01-01", "[unknown-catalog-release]"),
        ]
    )
    func wrongUsage(arguments: String, message: String) throws {
        let project = try ProjectFolder.small()
        let run = try Run(shell: "ratebook \(arguments)", in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output == "")
        #expect(try project.contents(of: "Public").isEmpty)
    }

    @Test("content with an error is exit code 1, in each command and form")
    func findings() throws {
        let project = try ProjectFolder.small()
        try project.write("title: One\n", to: "Content/scenarios/one.yaml")
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
        let project = try ProjectFolder.small()
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
        let project = try ProjectFolder.small()
        let run = try Run(shell: "cd Content/scenarios && ratebook estimate good", in: project)
        #expect(run.status == 0)
    }

    @Test("output that nobody reads to its end is no error, and a full disk is one")
    func output() throws {
        let project = try ProjectFolder.small()
        let closed = try Run(shell: "ratebook explain good | head -1", in: project)
        #expect(closed.status == 0)
        #expect(closed.output == "Answers\n")
        #expect(closed.errors == "")
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let full = try Run(shell: "ratebook estimate good --json > /dev/full", in: project)
        #expect(full.status == 3)
        #expect(full.errors.contains("cannot be written"))
    }
}
