import Diagnostics
import Foundation
import SiteGeneration
import TestSupport
import Testing
import YAMLReading

/// The examples are run as they are, with the built executable and git; what would leave the
/// machine is a script that writes down how it was called.
@Suite("Examples of workflows")
struct WorkflowTests {
    /// The project with history, committed before and after its last release, and with stand-ins
    /// for the commands that reach beyond the machine.
    private func prepared() throws -> ProjectFolder {
        let project = try ProjectFolder.withHistory()
        // It has a line without a price.
        try project.remove("Content/scenarios/good.yaml")
        for command in ["curl", "sudo", "apt-get", "gh"] {
            try project.write(Self.standIn(for: command), to: "bin/\(command)")
        }
        try project.write("bin/\ncalls\nanswer.json\n", to: ".gitignore")
        let set = try Run(
            shell: """
                chmod +x bin/* && git init -q -b main && git config user.name Ann \
                && git config user.email ann@example.com && mkdir aside \
                && mv Content/catalog/releases/2026-07-01.* aside && git add Content \
                && git commit -qm One && git update-ref refs/remotes/origin/main HEAD \
                && mv aside/* Content/catalog/releases && rmdir aside \
                && git add Content && git commit -qm Two
                """,
            in: project
        )
        #expect(set.status == 0, "\(set.errors)")
        return project
    }

    /// Writes down how it was called, and answers a question with the file `answer.json`.
    private static func standIn(for command: String) -> String {
        """
        #!/bin/sh
        printf '%s\\n' "\(command) $*" >> "$CALLS"
        for last; do :; done
        case "\(command) $*" in
            *--request* | *--method*) ;;
            gh*) jq -r "$last" answer.json ;;
            *https://gitlab.example* | *https://azure.example*) cat answer.json ;;
        esac

        """
    }

    /// What a service says of the comments on a request: two of others, and the one that is asked
    /// for.
    private static func comments(with body: String, on place: WorkflowExample) -> String {
        let others = #"{"id": 1, "body": "Good <!-- ratebook diff -->", "user": {"login": "a"}}"#
        let own = #"{"id": 42, "body": "\#(body)", "user": {"login": "github-actions[bot]"}}"#
        let thread = #"{"id": 7, "comments": [{"id": 3, "content": "\#(body)"}]}"#
        let silent = #"{"id": 6, "comments": [{"id": 1, "content": null}, {"id": 2}]}"#
        return place == .azure ? #"{"value": [\#(silent), \#(thread)]}"# : "[\(others), \(own)]"
    }

    /// The scripts of an example in their order: what stands under `run` or `script`.
    private func scripts(of example: WorkflowExample) throws -> [String] {
        let log = DiagnosticLog()
        let file = SourceFile(path: example.path, text: example.text)
        let root = try #require(YAMLReader.value(in: file, reporting: log))
        #expect(log.diagnostics == [])
        return WorkflowTests.scripts(in: root)
    }

    private static func scripts(in value: YAMLValue) -> [String] {
        switch value.content {
        case .text(let text): return ["run", "script"].contains(value.name) ? [text] : []
        case .list(let values):
            guard value.name == "script" || value.name == "before_script" else {
                return values.flatMap(scripts)
            }
            return values.compactMap { item in
                guard case .text(let text) = item.content else { return nil }
                return text
            }
        case .mapping(let mapping):
            return mapping.children().flatMap { scripts(in: $0.value) }
        case .nothing, .refused: return []
        }
    }

    private func run(_ script: String, in project: ProjectFolder) throws -> Run {
        let repository = script.contains("gh api") ? "a/b" : "r"
        let variables = [
            "CALLS=\"$PWD/calls\"", "PATH=\"$PWD/bin:$PATH\"", "NUMBER=7",
            "RATEBOOK_PACKAGE=https://packages.example/ratebook.deb", "RATEBOOK_TOKEN=secret",
            "BASE=origin/main", "CI_MERGE_REQUEST_DIFF_BASE_SHA=origin/main",
            "TARGET=refs/heads/main", "CI_API_V4_URL=https://gitlab.example/api/v4",
            "CI_PROJECT_ID=1", "CI_MERGE_REQUEST_IID=7", "TOKEN=secret",
            "COLLECTION=https://azure.example/", "PROJECT=p", "REPOSITORY=\(repository)",
        ]
        let exports = variables.map { "export \($0)\n" }.joined()
        return try Run(shell: exports + script, in: project)
    }

    @Test(
        "every step runs: the content is checked, the site built and a new release told",
        arguments: [WorkflowExample.github, .gitlab, .azure]
    )
    func steps(example: WorkflowExample) throws {
        let project = try prepared()
        try project.write(Self.comments(with: "Thanks", on: example), to: "answer.json")
        let scripts = try scripts(of: example)
        #expect(scripts.count > 3)
        for script in scripts {
            let run = try run("set -e\n" + script, in: project)
            #expect(run.status == 0, "\(script): \(run.errors)")
        }
        let comment = try project.text(of: "comment.md")
        let start = "<!-- ratebook diff -->\n# Catalog 2026-03-02 to 2026-07-01\n"
        #expect(comment.hasPrefix(start))
        let calls = try project.text(of: "calls")
        #expect(calls.contains("https://packages.example/ratebook.deb"))
        let site = example == .gitlab ? "public" : "Public"
        #expect(try project.contents(of: site)["index.html"] != nil)
        switch example {
        case .github:
            let post = "gh api --method POST repos/a/b/issues/7/comments"
            #expect(calls.contains(post + " --field body=@comment.md"))
        case .gitlab:
            #expect(calls.contains("--request POST --data-urlencode body@comment.md"))
            let notes = "https://gitlab.example/api/v4/projects/1/merge_requests/7/notes"
            #expect(calls.contains(notes))
            #expect(try JUnitResults(project.text(of: "ratebook.xml")).failures == [])
        case .azure:
            #expect(calls.contains("/r/pullRequests/7/threads"))
            let data = Data(try project.text(of: "comment.json").utf8)
            let body = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            let comments = body?["comments"] as? [[String: Any]]
            #expect(comments?.first?["content"] as? String == comment)
        default: break
        }
    }

    @Test(
        "a check that fails ends the step, with its results kept",
        arguments: [WorkflowExample.github, .gitlab, .azure]
    )
    func failing(example: WorkflowExample) throws {
        let project = try prepared()
        try project.write("title: Two\n", to: "Content/scenarios/two.yaml")
        let scripts = try scripts(of: example)
        let check = try #require(scripts.first { $0.contains("ratebook check") })
        #expect(try run(check, in: project).status == 1)
        guard example != .github else { return }
        let results = try JUnitResults(project.text(of: "ratebook.xml"))
        #expect(results.failures == ["content/Content/scenarios/two.yaml: missing-key"])
    }

    @Test(
        "the comment of an earlier run is edited where it stands, and no other",
        arguments: [
            (WorkflowExample.github, "--method PATCH repos/a/b/issues/comments/42 "),
            (.gitlab, "--request PUT --data-urlencode body@comment.md "),
            (.azure, "--request PATCH --data-binary @comment.json "),
        ]
    )
    func editing(example: WorkflowExample, call: String) throws {
        let project = try prepared()
        let body = "<!-- ratebook diff -->\\n# Catalog"
        try project.write(Self.comments(with: body, on: example), to: "answer.json")
        for script in try scripts(of: example).filter({ $0.contains("comment.md") }) {
            let run = try run("set -e\n" + script, in: project)
            #expect(run.status == 0, "\(run.errors)")
        }
        let calls = try project.text(of: "calls").split(separator: "\n").map(String.init)
        #expect(calls.contains { $0.contains(call) }, "\(calls)")
        #expect(!calls.contains { $0.contains("POST") })
        if example == .gitlab { #expect(calls.contains { $0.hasSuffix("/notes/42") }) }
        if example == .azure {
            #expect(calls.contains { $0.contains("/threads/7/comments/3?api-version") })
        }
    }

    @Test(
        "a gate cannot keep the comment back",
        arguments: [WorkflowExample.github, .azure]
    )
    func order(example: WorkflowExample) throws {
        let scripts = try scripts(of: example)
        let comment = try #require(scripts.lastIndex { $0.contains("POST") })
        let check = try #require(scripts.firstIndex { $0.contains("ratebook check") })
        #expect(comment < check)
    }

    @Test(
        "a branch without releases has nothing to compare",
        arguments: [WorkflowExample.github, .gitlab, .azure]
    )
    func noReleases(example: WorkflowExample) throws {
        let project = try prepared()
        let base = try Run(
            shell: """
                git checkout -q --orphan empty && git rm -rq --cached . && git add .gitignore \
                && git commit -qm Empty && git update-ref refs/remotes/origin/main HEAD \
                && git checkout -qf main
                """,
            in: project
        )
        #expect(base.status == 0, "\(base.errors)")
        let scripts = try scripts(of: example)
        let diff = try #require(scripts.first { $0.contains("ratebook diff") })
        // As GitLab runs it: a part of a pipe that fails is a failure.
        let run = try run("exec bash -eo pipefail -c \(diff.quotedForShell)", in: project)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "No new release.\n")
    }

    @Test(
        "without a new release nothing is told",
        arguments: [WorkflowExample.github, .gitlab, .azure]
    )
    func nothingNew(example: WorkflowExample) throws {
        let project = try prepared()
        let base = try Run(shell: "git update-ref refs/remotes/origin/main HEAD", in: project)
        #expect(base.status == 0)
        let scripts = try scripts(of: example)
        let diff = try #require(scripts.first { $0.contains("ratebook diff") })
        let run = try run("set -e\n" + diff, in: project)
        #expect(run.status == 0)
        #expect(run.output == "No new release.\n")
        #expect(try project.contents(of: "").keys.contains("comment.md") == false)
    }

    @Test("the hook refuses what is staged with an error, and lets all else pass")
    func hook() throws {
        let project = try prepared()
        try project.write(WorkflowExample.preCommit.text, to: WorkflowExample.preCommit.path)
        let ready = try Run(shell: "chmod +x .git/hooks/pre-commit", in: project)
        #expect(ready.status == 0)
        let scenario = "Content/scenarios/busy.yaml"
        let good = try project.text(of: scenario)
        try project.write("title: Busy\n", to: scenario)
        let refused = try Run(shell: "git add Content && git commit -qm Bad", in: project)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("\(scenario):1:1: error:"))
        // The folder is mended, and what is staged is not.
        try project.write(good, to: scenario)
        let still = try Run(shell: "git commit -qm Bad", in: project)
        #expect(still.status == 1 && still.errors.contains("[missing-key]"))
        try project.write("Notes\n", to: "notes.txt")
        let other = try Run(
            shell: "git reset -q && git add notes.txt && git commit -qm Notes",
            in: project
        )
        #expect(other.status == 0, "\(other.errors)")
        try project.write(good.replacing("Busy answers", with: "Busier"), to: scenario)
        let passed = try Run(shell: "git commit -qam Good", in: project)
        #expect(passed.status == 0, "\(passed.errors)")
    }
}

extension String {
    /// The text as one word of the shell.
    fileprivate var quotedForShell: String { "'" + replacing("'", with: "'\\''") + "'" }
}
