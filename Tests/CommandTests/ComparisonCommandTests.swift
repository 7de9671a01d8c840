import Foundation
import TestSupport
import Testing

@Suite("ratebook compare")
struct ComparisonCommandTests {
    private func answer(_ arguments: String) throws -> EstimateJSON {
        let project = try ProjectFolder.shipped()
        let run = try Run(shell: "ratebook compare rag-assistant --json \(arguments)", in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try EstimateJSON(run.output)
    }

    private func words(_ option: [String: Any]) -> String {
        ["model", "platform", "region", "scope", "tier"]
            .map { option[$0] as? String ?? "-" }.joined(separator: " ")
    }

    @Test("options narrow the comparison, and the workload as it stands is always there")
    func narrowed() throws {
        let answer = try answer(
            "--model nova-pro --platform aws-bedrock --scope geo --tier flex "
                + "--region us-east-1 --region us-west-2"
        )
        let found = answer.lines("options")
        #expect(
            Set(found.map(words)) == [
                "claude-sonnet-4.6 aws-bedrock us-east-1 global standard",
                "nova-pro aws-bedrock us-east-1 geo flex",
            ]
        )
        // The catalog has no price of the scenario's guardrails there.
        let gaps = answer.lines("not_offered")
        #expect(gaps.map(words) == ["nova-pro aws-bedrock us-west-2 geo flex"])
        #expect(gaps.map { $0["reason"] as? String } == ["no-rate"])
        let baseline = found.filter { $0["is_baseline"] as? Bool == true }
        #expect(baseline.map { $0["difference"] as? String } == ["0.00"])
    }

    @Test("a model may go by any of its names")
    func names() throws {
        let found = try answer("--model 'Amazon Nova Pro' --platform aws-bedrock")
            .lines("options")
        #expect(Set(found.compactMap { $0["model"] as? String }).contains("nova-pro"))
    }

    @Test(
        "a name that stands for nothing is answered with the nearest",
        arguments: [
            ("--model", "nova-prp", "nova-pro"), ("--platform", "grok", "groq"),
            ("--region", "us-east-3", "us-east-1"), ("--workload", "answer", "answers"),
        ]
    )
    func slips(option: String, name: String, nearest: String) throws {
        let project = try ProjectFolder.shipped()
        let run = try Run("compare", "rag-assistant", option, name, in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains("there is no \(option.dropFirst(2)) \"\(name)\""))
        #expect(run.errors.contains("did you mean \(nearest)?"), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("a tier that there is not is wrong usage, and nothing to compare is a finding")
    func failures() throws {
        let project = try ProjectFolder.shipped()
        #expect(try Run("compare", "rag-assistant", "--tier", "fast", in: project).status == 2)
        let run = try Run("compare", "media-studio", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("[nothing-to-compare]"))
        #expect(run.output.isEmpty)
    }

    @Test("the terminal marks the way in use and the lowest by words, in columns")
    func terminal() throws {
        let project = try ProjectFolder.shipped()
        let run = try Run("compare", "nightly-batch", in: project)
        #expect(run.status == 0)
        #expect(run.output.contains("In use") && run.output.contains("Lowest"))
        #expect(run.output.contains("What is not offered"))
        let csv = try Run("compare", "nightly-batch", "--csv", in: project).output
        #expect(csv.hasPrefix("Model,Model note,Platform,Scope,Tier,Tokens (USD a month),"))
        let markdown = try Run("compare", "nightly-batch", "--markdown", in: project).output
        #expect(markdown.contains("| Model ") && markdown.contains("In use"))
    }

    @Test("the site has a page for each scenario that can be compared, linked from its report")
    func pages() throws {
        let project = try ProjectFolder.shipped()
        #expect(try Run("build", in: project).status == 0)
        let site = try project.contents(of: "Public")
        func text(_ name: String) throws -> String {
            String(decoding: try #require(site[name], "\(name)"), as: UTF8.self)
        }
        let page = try text("compare/rag-assistant/index.html")
        #expect(page.contains("<ol class=\"bars ranking\">") && page.contains("In use"))
        #expect(page.contains("Beside the price") && page.contains("Google Vertex AI"))
        #expect(try text("compare/rag-assistant/index.csv").hasPrefix("Model,"))
        #expect(try text("compare/rag-assistant/index.md").contains("What is not offered"))
        let report = try text("scenarios/rag-assistant/index.html")
        #expect(report.contains("href=\"../../compare/rag-assistant/index.html\""))
        #expect(report.contains("The cheapest other way is "))
        let custom = try text("scenarios/fine-tuned-support/index.html")
        #expect(custom.contains("runs a customised model"))
        #expect(site["compare/fine-tuned-support/index.html"] == nil)
    }
}
