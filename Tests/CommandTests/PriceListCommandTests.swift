import Foundation
import TestSupport
import Testing

@Suite("Price lists by command")
struct PriceListCommandTests {
    /// A list of the small project: 1.00 and 5.00 dollars, with 10% on top, in yen.
    static let list = """
        title: Models
        summary: What models cost our teams.
        owner: platform
        currency: { code: JPY, per_usd: 150, as_of: 2026-01-02, source: treasury }
        decimals: 0
        terms:
          - { label: Platform, markup: 10% }
        typical: { input_tokens: 2000, output_tokens: 300 }
        groups:
          - title: For every day
            scope: global
            models: [claude-haiku-4.5]

        """

    private func project(_ lists: KeyValuePairs<String, String>) throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        for (name, text) in lists { try project.write(text, to: "Content/prices/\(name).yaml") }
        return project
    }

    private func document(_ run: Run) throws -> [String: Any] {
        #expect(run.status == 0, "\(run.errors)")
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(value as? [String: Any])
    }

    // By hand: 1.00 × 1.1 × 150 = 165 yen and 5.00 × 1.1 × 150 = 825; a typical request costs
    // 2000 × 165 ÷ 10⁶ + 300 × 825 ÷ 10⁶ = 0.5775, a thousand 577.50.
    @Test("a list is printed as text, CSV and JSON with the same prices")
    func forms() throws {
        let project = try project(["list": Self.list])
        let text = try Run("prices", "list", in: project)
        #expect(text.status == 0, "\(text.errors)")
        for word in ["165", "825", "577.50", "JPY", "10% on top", "treasury"] {
            #expect(text.output.contains(word), "\(word)")
        }
        // The only list needs no name.
        #expect(try Run("prices", in: project).output == text.output)
        let table = try Run("prices", "list", "--format", "csv", in: project)
        #expect(table.output.contains("\nFor every day,Claude Haiku 4.5,165,825,"))
        let data = try document(Run("prices", "list", "--format", "json", in: project))
        let groups = try #require(data["groups"] as? [[String: Any]])
        let models = try #require(groups.first?["models"] as? [[String: Any]])
        #expect(models.first?["typical_request"] as? String == "0.5775")
        let prices = try #require(models.first?["prices"] as? [[String: Any]])
        #expect(prices.map { $0["price"] as? String } == ["165", "825"])
    }

    @Test("a gateway that takes the list as LiteLLM's bills what it says")
    func agreement() throws {
        let project = try ProjectFolder.shipped()
        let line = "ratebook prices models --format litellm > config.yaml"
        #expect(try Run(shell: line, in: project).status == 0)
        let run = try Run("prices", "models", "--check", "config.yaml", in: project)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "config.yaml bills what the list says.\n")
    }

    @Test("each price of a gateway that differs is an error at its place")
    func differences() throws {
        let project = try project(["list": Self.list])
        let entry = """
            model_list:
              - model_name: claude-haiku-4.5
                litellm_params: { model: bedrock/global.anthropic.claude-haiku-4.5 }
                model_info:
                  input_cost_per_token: 0.000165
                  output_cost_per_token: 8.24e-04

            """
        try project.write(entry, to: "config.yaml")
        let run = try Run("prices", "list", "--check", "config.yaml", in: project)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(
            run.errors.contains(
                "config.yaml:6:30: error: claude-haiku-4.5 bills 8.24e-04 as output_cost_per_token, "
                    + "and the list says 0.000825 [price-differs]"
            ),
            "\(run.errors)"
        )
        #expect(run.errors.contains("1 error"))
        // The same as LiteLLM's own map, in binary numbers; the model is not there at all in another.
        let map = """
            {"global.anthropic.claude-haiku-4.5": {"litellm_provider": "bedrock",
              "input_cost_per_token": 0.00016500000000000000001, "output_cost_per_token": 8.25e-04}}
            """
        try project.write(
            map.replacing("global.anthropic.claude-haiku-4.5", with: "claude-haiku-4.5"),
            to: "map.json"
        )
        let same = try Run("prices", "list", "--check", "map.json", in: project)
        #expect(same.status == 0, "\(same.errors)")
        try project.write(map.replacing("haiku", with: "sonnet"), to: "map.json")
        let missing = try Run("prices", "list", "--check", "map.json", in: project)
        #expect(missing.errors.contains("no price of claude-haiku-4.5 from aws-bedrock"))
        let other = try Run("prices", "list", "--check", "Content/site.yaml", in: project)
        #expect(other.errors.contains("[bad-price-list]"))
    }

    @Test("what changed adds up, price by price")
    func changes() throws {
        let project = try ProjectFolder.shipped()
        let run = try Run(
            shell: "ratebook diff --prices models 2026-08-02 2026-11-28 --json",
            in: project
        )
        let changed = try #require(document(run)["changed"] as? [[String: Any]])
        #expect(!changed.isEmpty)
        for price in changed {
            let causes = try #require(price["causes"] as? [String: String])
            let sum = try causes.values.reduce(Decimal.zero) { try $0 + number($1) }
            let now = try number(price["price"] as? String)
            let before = try number(price["before"] as? String)
            #expect(sum == now - before && sum != .zero)
        }
    }

    private func number(_ text: String?) throws -> Decimal {
        let text = try #require(text)
        return try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
    }

    @Test("one list is at /prices/, the lists before it below, and several have an index")
    func places() throws {
        let one = try project(["list": Self.list])
        #expect(try Run("build", in: one).status == 0)
        let page = try one.text(of: "Public/prices/index.html")
        #expect(page.contains("aria-current=\"page\">Prices<"))
        let next = Self.list.replacing("title: Models", with: "title: Next\nprevious: list")
            .replacing("10%", with: "20%")
        let two = try project(["list": Self.list, "next": next])
        #expect(try Run("build", in: two).status == 0)
        let current = try two.text(of: "Public/prices/index.md")
        #expect(current.contains("# Next") && current.contains("because our terms changed"))
        #expect(try two.text(of: "Public/prices/list/index.md").contains("# Models"))
        let other = Self.list.replacing("title: Models", with: "title: Others")
        let several = try project(["list": Self.list, "others": other])
        #expect(try Run("build", in: several).status == 0)
        let index = try several.text(of: "Public/prices/index.md")
        #expect(index.contains("[Models](list/index.md)"), "\(index)")
        #expect(try several.text(of: "Public/prices/others/index.md").contains("# Others"))
    }

    @Test("a project without price lists has no page of them and no place for them")
    func without() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", in: project).status == 0)
        #expect(try project.contents(of: "Public/prices").isEmpty)
        #expect(try !project.text(of: "Public/index.html").contains(">Prices<"))
        let run = try Run("prices", in: project)
        #expect(run.status == 2 && run.errors.contains("there is no price list yet"))
    }

    @Test("an older release that does not know a model leaves it out with a warning")
    func olderRelease() throws {
        let project = try ProjectFolder.shipped()
        let run = try Run("prices", "models", "--catalog", "2026-08-02", in: project)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("warning: Claude Haiku 5.5 has no rate"))
    }
}
