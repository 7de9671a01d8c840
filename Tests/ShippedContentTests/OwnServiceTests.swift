import Diagnostics
import Formulas
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// The service of an author's own, as the guide shows it.
@Suite("A service of one's own")
struct OwnServiceTests {
    private static let guide = ProjectFolder.repository.appending(
        path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/Add-to-Ratebook.md"
    )

    /// A project with the files of the guide: 50,000 requests at 0.40 dollars for a thousand,
    /// 0.30 in the low case and 0.60 in the high one.
    private static func project(using more: String = "") throws -> ProjectFolder {
        let text = try String(contentsOf: guide, encoding: .utf8)
        let section = try #require(text.components(separatedBy: "## A service of your own").last)
        let blocks = section.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        try #require(blocks.count == 3)
        let content = ProjectFolder.repository.appending(path: "Content")
        let project = try ProjectFolder(["Content/catalog": content.appending(path: "catalog")])
        let site = try String(contentsOf: content.appending(path: "site.yaml"), encoding: .utf8)
        try project.write(site, to: "Content/site.yaml")
        try project.write(blocks[0], to: "Content/services/gateway.yaml")
        try project.write(blocks[2], to: "Content/services/operations.yaml")
        let scenario = """
            title: Answers
            summary: Answers questions.
            region: us-east-1
            scope: global
            workloads:
              answers:
                kind: requests
                model: claude-haiku-4.5
                monthly_requests: 50000
                input_tokens: 1000
                output_tokens: 100

            """
        try project.write(scenario + blocks[1] + more, to: "Content/scenarios/answers.yaml")
        return project
    }

    private func priced(_ project: ProjectFolder, _ settings: [String] = []) throws -> PricedProject
    {
        let request = EstimationRequest(
            project: project.path,
            settings: settings,
            scenario: "answers"
        )
        let (priced, diagnostics) = PricedProject.load(request, knowing: ShippedProject.catalog)
        #expect(diagnostics.filter { $0.file != "Content/site.yaml" }.map(\.summary) == [])
        return try #require(priced)
    }

    @Test("the example of the guide costs what the guide says, and a setting changes it")
    func example() throws {
        let project = try Self.project()
        let estimate = try #require(try priced(project).reports.first?.estimate)
        let line = try #require(estimate.lines.first { $0.item.id.name == "gateway.fee" })
        let amount = try #require(line.outcome.amount)
        #expect(amount.expected.description == "20.00")
        #expect(amount.low.description == "15.00" && amount.high.description == "30.00")
        #expect(line.item.part == .own && line.item.label == "Gateway fee")
        let dearer = try priced(project, ["gateway.fee=0.80 USD"]).reports.first?.estimate
        #expect(dearer?.amounts["gateway.fee"] == "40.00")
    }

    // Inference is 50,000,000 tokens at 1.00 dollar a million and 5,000,000 at 5.00: 75.00 dollars.
    // 55,000,000 tokens of 6 bytes are 330,000,000 of 1,073,741,824 bytes, at 20.00 dollars.
    @Test("a share stands for all of a service, or for what its groups leave")
    func shares() throws {
        let whole = try priced(Self.project(using: "operations: { share: 10% }\n"))
        #expect(whole.reports.first?.estimate.amounts["operations.share"] == "7.50")
        let use = "operations: { traces: {}, rest: { share: 5% } }\n"
        let parts = try #require(priced(Self.project(using: use)).reports.first?.estimate)
        #expect(parts.amounts["operations.traces"] == "6.146728992462")
        #expect(parts.amounts["operations.share"] == "3.75")
        let line = parts.lines.first { $0.item.id.name == "operations.share" }
        #expect(line?.usage?.expected.description == "75" && line?.item.group == "Operations")
    }

    // AgentCore has a mapping for a gateway too.
    @Test("the schema and the page of keys have its section")
    func schema() throws {
        let services = try priced(Self.project()).source.services
        let scenario = MappingDeclaration.scenario(with: services.all)
        let keys = try #require(scenario.all.first { $0.id == "service-gateway" }).keys.map(\.name)
        #expect(keys == ["monthly_requests", "workload", "requests_per_unit", "fee"])
    }

    @Test("the service of the guide that stands in the catalog is the one there")
    func declared() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let file = ProjectFolder.repository.appending(path: "Content/catalog/services/flows.yaml")
        #expect(try text.contains(String(contentsOf: file, encoding: .utf8)))
    }
}
