import Diagnostics
import Foundation
import SiteGeneration
import TestSupport
import Testing
import YAMLReading

/// The scheduled workflows are run as they are, with the built executable, git and a bare
/// repository to push to; what would leave the machine is a script that writes down how it was
/// called, and `aws` copies a folder.
///
/// 110 million tokens are in and 55 million out, which cost 110.00 and 285.00 instead of 350.00, and
/// 9.00 are in another account.
@Suite("Scheduled workflows of usage")
struct UsageWorkflowTests {
    static let examples: [WorkflowExample] = [.gitHubUsage, .gitLabUsage, .azureUsage]

    private func prepared(for example: WorkflowExample) throws -> ProjectFolder {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        for command in ["curl", "sudo", "apt-get", "gh"] {
            try project.write(Self.standIn(for: command), to: "bin/\(command)")
        }
        let copy = "#!/bin/sh\nprintf '%s\\n' \"aws $*\" >> \"$CALLS\"\ncp -r bucket exports\n"
        try project.write(copy, to: "bin/aws")
        let none = example == .azureUsage ? #"{"workItems": []}"# : "[]"
        try project.write(none, to: "answer.json")
        try project.write("bin/\nbucket/\ncalls\nanswer.json\n", to: ".gitignore")
        try writeBill(output: "285", in: project)
        let set = try Run(
            shell: """
                chmod +x bin/* && git init -q --bare -b main remote.git && git init -q -b main \
                && echo remote.git/ >> .gitignore \
                && git config user.name Ann && git config user.email ann@example.com \
                && git config "url.$PWD/remote.git.insteadOf" \
                    https://ratebook:secret@gitlab.example/a/b.git \
                && git remote add origin "$PWD/remote.git" && git add .gitignore Content \
                && git commit -qm One && git push -q origin main
                """,
            in: project
        )
        #expect(set.status == 0, "\(set.errors)")
        return project
    }

    private func writeBill(output: String, in project: ProjectFolder) throws {
        let lines = [
            ("111111111111", "InputTokenCount", "110", "110"),
            ("111111111111", "OutputTokenCount", "55", output),
            ("222222222222", "InputTokenCount", "9", "9"),
        ]
        let rows = lines.map { account, type, amount, cost in
            "\(account),Usage,AmazonBedrock,USE1-MP:USE1_\(type)_Global-Units,"
                + "Claude Haiku 4.5 (Amazon Bedrock Edition),"
                + "2026-02-28T00:00:00Z,\(amount),\(cost),USD\n"
        }
        let head =
            "line_item_usage_account_id,line_item_line_item_type,line_item_product_code,"
            + "line_item_usage_type,product_product_name,line_item_usage_start_date,"
            + "line_item_usage_amount,line_item_unblended_cost,line_item_currency_code\n"
        try project.write(
            head + rows.joined(),
            to: "bucket/BILLING_PERIOD=2026-02/company-00001.csv"
        )
    }

    /// Writes down how it was called, and answers a question with the file `answer.json`.
    private static func standIn(for command: String) -> String {
        """
        #!/bin/sh
        printf '%s\\n' "\(command) $*" >> "$CALLS"
        for last; do :; done
        case "\(command) $*" in
            *sts.amazonaws.com*) printf '{"value":"token"}' ;;
            *wiql*) cat answer.json ;;
            *--request* | *--method*) ;;
            gh*--jq*) jq -r "$last" answer.json ;;
            *https://gitlab.example*) cat answer.json ;;
        esac

        """
    }

    /// What a service says of the issues that there are: one of another kind, and that of a month.
    private static func issue(of month: String, on place: WorkflowExample) -> String {
        guard place != .azureUsage else { return #"{"workItems": [{"id": 42}]}"# }
        let (number, body) =
            place == .gitHubUsage ? ("number", "body") : ("iid", "description")
        let marker = "<!-- ratebook usage \(month) -->"
        let user = #""user": {"login": "github-actions[bot]"}"#
        return #"[{"\#(number)": 1, "\#(body)": null, \#(user)}, "#
            + #"{"\#(number)": 42, "\#(body)": "\#(marker)\n# Usage", \#(user)}]"#
    }

    /// Runs every step of an example, as its service does, and says how the commands were called.
    private func run(_ example: WorkflowExample, in project: ProjectFolder) throws -> [String] {
        let variables = [
            "CALLS=\"$PWD/calls\"", "PATH=\"$PWD/bin:$PATH\"", "BRANCH=main", "REPOSITORY=a/b",
            "RATEBOOK_PACKAGE=https://packages.example/ratebook.deb", "RATEBOOK_TOKEN=secret",
            "RATEBOOK_EXPORT=s3://bills/cur2/company/data", "AWS_TOKEN=token",
            "ACTIONS_ID_TOKEN_REQUEST_TOKEN=t", "ACTIONS_ID_TOKEN_REQUEST_URL=https://t.example/?a",
            "CI_SERVER_HOST=gitlab.example", "CI_SERVER_FQDN=gitlab.example",
            "CI_PROJECT_PATH=a/b", "CI_COMMIT_BRANCH=main", "CI_PROJECT_ID=1",
            "CI_API_V4_URL=https://gitlab.example/api/v4", "TOKEN=secret",
            "COLLECTION=https://azure.example/", "PROJECT=p",
        ]
        let exports = variables.map { "export \($0)\n" }.joined()
        _ = try Run(shell: "rm -rf calls exports", in: project)
        for script in try scripts(of: example) {
            let branch = example == .azureUsage ? "export BRANCH=refs/heads/main\n" : ""
            let run = try Run(shell: exports + branch + "set -e\n" + script, in: project)
            #expect(run.status == 0, "\(script): \(run.errors)")
        }
        return try project.text(of: "calls").split(separator: "\n").map(String.init)
    }

    private func scripts(of example: WorkflowExample) throws -> [String] {
        let log = DiagnosticLog()
        let file = SourceFile(path: example.path, text: example.text)
        let root = try #require(YAMLReader.value(in: file, reporting: log))
        #expect(log.diagnostics == [])
        return Self.scripts(in: root)
    }

    private static func scripts(in value: YAMLValue) -> [String] {
        switch value.content {
        case .text(let text):
            return ["run", "script", "before_script"].contains(value.name) ? [text] : []
        case .list(let values):
            let isScript = ["script", "before_script"].contains(value.name)
            return values.flatMap { item -> [String] in
                if isScript, case .text(let text) = item.content { return [text] }
                return scripts(in: item)
            }
        case .mapping(let mapping): return mapping.children().flatMap { scripts(in: $0.value) }
        case .nothing, .refused: return []
        }
    }

    private func commits(in project: ProjectFolder) throws -> [String] {
        let log = try Run(
            shell: "git --git-dir remote.git log --name-only --format=%s main",
            in: project
        )
        return log.output.split(separator: "\n").map(String.init)
            .prefix { $0 != "One" }
    }

    @Test("imports the bill, commits the table once, and opens one issue", arguments: examples)
    func twice(example: WorkflowExample) throws {
        let project = try prepared(for: example)
        let first = try run(example, in: project)
        #expect(
            first.contains { $0.hasPrefix("aws s3 sync s3://bills/cur2/company/data exports ") }
        )
        #expect(
            try commits(in: project)
                == ["Usage: Import the newest bill", "Content/usage/2026-02.csv"]
        )
        #expect(Self.opened(by: first, on: example) == 1)
        let issue = try project.text(of: "issue.md")
        #expect(issue.hasPrefix("<!-- ratebook usage 2026-02 -->\n# Usage of 2026-02\n"))
        #expect(issue.contains("USD 45.00 more than the estimate of USD 350.00"))
        #expect(issue.contains("## In no scenario"))
        if example == .gitHubUsage {
            #expect(first.contains("gh workflow run ratebook.yml --ref main"))
        }
        // The same bill again: nothing is committed, and the issue is edited where it stands.
        try project.write(Self.issue(of: "2026-02", on: example), to: "answer.json")
        let second = try run(example, in: project)
        #expect(try commits(in: project).count == 2)
        #expect(Self.opened(by: second, on: example) == 0)
        #expect(second.contains { Self.isEdit($0, on: example) }, "\(second)")
        #expect(!second.contains { $0.contains("workflow run") })
    }

    @Test(
        "a bill that changed is committed again, and what is quiet opens no issue",
        arguments: examples
    )
    func changed(example: WorkflowExample) throws {
        let project = try prepared(for: example)
        try project.edit("Content/scenarios/help.yaml", "output_tokens: 500", "output_tokens: 600")
        try project.edit(
            "Content/scenarios/help.yaml",
            "  - account: \"111111111111\"",
            "  - account: [\"111111111111\", \"222222222222\"]"
        )
        // 404 of 400.
        let first = try run(example, in: project)
        #expect(Self.opened(by: first, on: example) == 0)
        #expect(try project.text(of: "issue.md").contains("Every scenario is within 10% of its"))
        try writeBill(output: "286", in: project)
        _ = try run(example, in: project)
        #expect(try commits(in: project).count == 4)
        #expect(try project.text(of: "Content/usage/2026-02.csv").contains(",286,USD,"))
    }

    private static func opened(by calls: [String], on example: WorkflowExample) -> Int {
        calls.count { call in
            switch example {
            case .gitHubUsage: call.hasPrefix("gh api --method POST repos/a/b/issues ")
            case .gitLabUsage:
                call.hasSuffix(
                    "description@issue.md https://gitlab.example/api/v4/projects/1/issues"
                )
                    && call.contains("--request POST --data-urlencode title=Usage of 2026-02 ")
            default: call.contains("/p/_apis/wit/workitems/$Task?") && call.contains("POST")
            }
        }
    }

    private static func isEdit(_ call: String, on example: WorkflowExample) -> Bool {
        switch example {
        case .gitHubUsage: call.hasPrefix("gh api --method PATCH repos/a/b/issues/42 ")
        case .gitLabUsage: call.contains("--request PUT") && call.hasSuffix("/issues/42")
        default: call.contains("--request PATCH") && call.contains("/workitems/42?")
        }
    }
}
