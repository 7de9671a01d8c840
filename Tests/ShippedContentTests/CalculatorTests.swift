import Analysis
import Catalog
import Foundation
import Pricing
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SiteOutput
import SourceLoading
import TestSupport
import Testing

@testable import SiteGeneration

/// What the calculator says is what a scenario of the same numbers costs.
@Suite("Calculator")
struct CalculatorTests {
    private static let known = Task { try await ShippedProject.priced().calculatorStudy() }

    private static func study() async throws -> CalculatorStudy { try await known.value }

    private func quote(
        _ model: String,
        _ scope: Scope,
        _ workload: CalculatorWorkload
    ) async throws -> CalculatorOffer.Quote {
        let offer = try #require(
            await Self.study().offers.first { $0.way.model.text == model && $0.way.scope == scope }
        )
        return try #require(offer.quotes[workload.key]).get()
    }

    private func amounts(
        _ model: String,
        _ scope: Scope,
        _ workload: CalculatorWorkload,
        window: Int? = nil
    ) async throws -> [Calculation.Output: Money] {
        let quote = try await quote(model, scope, workload)
        return try #require(
            quote.calculation.amounts(for: workload, at: quote.prices, .one, .one, window: window)
        )
    }

    private func money(_ text: String) throws -> Money {
        try Money(rounding: Quantity(parsing: text))
    }

    @Test("cached tokens are read and written at their own prices, where there are enough of them")
    func caching() async throws {
        // Claude Haiku 4.5, global, a million tokens: 1.00 in, 0.10 read, 1.25 written, 5.00 out.
        // 100,000 requests read 5,000 tokens nine times of ten: 450 million read, 50 million
        // written, 100 million in, 30 million out: 45 + 62.50 + 100 + 150.
        var workload = CalculatorWorkload(
            options: ["kind": "requests", "cache": "5m"],
            numbers: ["prefix": "5000", "hits": "90", "input": "1000", "output": "300"]
        )
        let cached = try await amounts("claude-haiku-4.5", .global, workload)
        #expect(cached[.month] == (try money("357.50")))
        #expect(cached[.thousand] == (try money("3.575")))
        #expect(cached[.uncached] == .zero)
        // It caches no fewer than 4,096, so that 250 million tokens go in: 250 + 150.
        workload.numbers["prefix"] = "1500"
        let short = try await amounts("claude-haiku-4.5", .global, workload)
        #expect(short[.month] == (try money("400")))
        #expect(short[.uncached] == (try money("1")))
    }

    @Test("a batch has its own prices, and services are a share of the tokens")
    func batch() async throws {
        // Mistral Large 3 in us-east-1: 0.50 in and 1.50 out, in a batch 0.25 and 0.75. Of 200 and
        // 50 million tokens four in ten wait: 60 + 20 + 45 + 15, and a quarter of it beside.
        let workload = CalculatorWorkload(
            numbers: [
                "requests": "200000", "prefix": "0", "input": "1000", "output": "250",
                "batch": "40", "adjacent": "25",
            ]
        )
        let amounts = try await amounts("mistral-large-3", .inRegion, workload)
        #expect(amounts[.tokens] == (try money("140")))
        #expect(amounts[.others] == (try money("35")))
        #expect(amounts[.month] == (try money("175")))
        #expect(amounts[.thousand] == (try money("0.875")))
        // Sonnet 4.5 has no price of a batch for requests above 200,000 tokens.
        #expect(try await quote("claude-sonnet-4.5", .global, workload).unbatched != nil)
    }

    @Test("a long request costs more as a whole, and one beyond the window does not fit")
    func longRequests() async throws {
        // Claude Sonnet 4.5, global, above 200,000 tokens: 6.00 in and 22.50 out, for 250 million
        // and a million tokens.
        let workload = CalculatorWorkload(
            numbers: ["requests": "1000", "prefix": "0", "input": "250000", "output": "1000"]
        )
        let amounts = try await amounts("claude-sonnet-4.5", .global, workload, window: 251_000)
        #expect(amounts[.month] == (try money("1522.50")))
        #expect(amounts[.tooLarge] == .zero)
        let small = try await self.amounts("claude-sonnet-4.5", .global, workload, window: 250_999)
        #expect(small[.tooLarge] == (try money("1")))
    }

    @Test("documents bring a store with its floor, and guardrails count text units")
    func surroundings() async throws {
        // Nova Pro in us-east-1: 0.80 in and 3.20 out. 50,000 questions of 1,200 + 60 + 6 × 400
        // tokens are 183 million, and 25 million come out: 146.40 + 80.
        let workload = CalculatorWorkload(
            options: ["kind": "rag", "store": "opensearch-serverless"],
            numbers: [
                "requests": "50000", "prefix": "1200", "input": "60", "output": "500",
                "chunks": "6", "chunk_tokens": "400", "pages": "1",
            ],
            policies: [.content, .pii]
        )
        let amounts = try await amounts("nova-pro", .inRegion, workload)
        #expect(amounts[.tokens] == (try money("226.40")))
        // Two compute units for 730 hours at 0.24, 3 million tokens to embed at 0.02, and an index
        // of a page, which is less than a cent.
        let store = try #require(amounts[.retrieval])
        #expect(store > (try money("350.46")))
        #expect(store < (try money("350.47")))
        // 240 characters in and 2,000 out are 1 and 2 units, at 0.15 and 0.10 a thousand.
        #expect(amounts[.guardrails] == (try money("37.50")))
    }

    @Test("a price list has its own prices and its own currency")
    func priceList() async throws {
        let list = try #require(await Self.study().lists.first)
        let offer = try #require(list.offers.first { $0.way.model == "claude-haiku-4.5" })
        let workload = CalculatorWorkload(numbers: ["prefix": "0"], policies: [.pii])
        let quote = try #require(offer.quotes[workload.key]).get()
        let exchange = list.list.exchange.perDollar
        let amounts = try #require(
            quote.calculation.amounts(
                for: workload,
                at: quote.prices,
                .one,
                exchange,
                window: nil
            )
        )
        // 1.00 and 5.00 dollars less 8 and plus 5 percent, at 0.92 euros and to four decimals, are
        // 0.8887 and 4.4436, for 100 and 30 million tokens.
        #expect(amounts[.tokens] == (try money("222.178")))
        // 4,000 characters in and 1,200 out are 6 units, at 0.10 dollars a thousand: 60 dollars.
        #expect(amounts[.guardrails] == (try money("55.20")))
    }

    @Test("where guardrails have no price, a model has one without them")
    func unguarded() async throws {
        // The list buys Nova Micro from Frankfurt, where the catalog has no price of guardrails.
        let list = try #require(await Self.study().lists.first)
        let offer = try #require(list.offers.first { $0.way.model == "nova-micro" })
        let quote = try #require(offer.quotes[CalculatorWorkload().key]).get()
        #expect(quote.unguarded != nil)
        #expect(
            try await self.quote("nova-micro", .inRegion, CalculatorWorkload()).unguarded == nil
        )
    }

    @Test("the file that it writes costs the same, to the last digit")
    func file() async throws {
        let project = try ShippedProject.priced()
        let study = try await Self.study()
        let compiler = ScenarioCompiler(
            catalog: project.context.catalog,
            asOf: project.context.asOf
        )
        var random = SplitMix64(seed: 20)
        var compared = 0
        for _ in 0..<250 {
            let some = Bool.random(using: &random) ? study.offers : study.elsewhere
            let offer = try #require(some.randomElement(using: &random))
            let variant = try #require(study.variants.randomElement(using: &random))
            var workload = CalculatorWorkload(options: variant.workload.options)
            for number in CalculatorForm.numbers {
                workload.numbers[number.id] = try value(of: number, &random)
            }
            workload.policies = CalculatorForm.policies.filter { _ in Bool.random(using: &random) }
            guard case .success(let quote) = offer.quotes[workload.key] else { continue }
            if quote.unbatched != nil { workload.numbers["batch"] = "0" }
            if quote.unguarded != nil { workload.policies = [] }
            let (model, scope) = (offer.way.model, try #require(offer.way.scope))
            let text = workload.file(
                model: model,
                region: study.region,
                scope: scope,
                seller: offer.seller
            )
            let scenario = try #require(
                project.source.scenario(of: text, named: "calculator"),
                "\(text)"
            )
            let compiled = compiler.compile(scenario)
            let estimate = try Estimator.estimate(compiled)
            let window = project.context.catalog.vocabulary.offerings[model]?.contextWindowTokens
            let amounts = try #require(
                quote.calculation.amounts(
                    for: workload,
                    at: quote.prices,
                    .one,
                    .one,
                    window: window
                )
            )
            let (month, once) = (try estimate.total(.monthly), try estimate.total(.oneTime))
            #expect(!month.isLowerBound)
            #expect(amounts[.month] == month.amount.expected, "\(text)")
            #expect(amounts[.once] == once.amount.expected, "\(text)")
            #expect(
                (amounts[.tooLarge] == .zero) == compiled.requestsBeyondWindow.isEmpty,
                "\(text)"
            )
            compared += 1
        }
        #expect(compared > 60)
    }

    @Test("models share programs, and page and engine together are below 400 KB")
    func weight() async throws {
        let project = try ShippedProject.priced()
        let page = try #require(await project.calculatorPage())
        let library = try #require(TemplateLibrary.load(overriding: []).library)
        let html = HTMLRenderer(templates: library)
            .render(page, in: project.frame(formats: [.html]))
        let data = JSONLineRenderer.render(try #require(page.calculator).data)
        let engine = CarriedEngine.bytes.count * 4 / 3
        #expect(html.utf8.count + data.utf8.count + engine < 400_000)
        #expect(html.contains("&#39;wasm-unsafe-eval&#39;"))
        #expect(html.contains("assets/calculator-data.js\" defer></script>"))
        #expect(page.blocks.count > 1)
    }

    /// A value between the bounds, as often as not one of the ends, but of what occurs in general.
    private func value(
        of number: CalculatorNumber,
        _ random: inout SplitMix64
    ) throws -> String {
        let ends = [number.least, number.expected, number.greatest]
        let kind = Int.random(in: 0..<6, using: &random)
        guard kind >= 2 else { return ends[kind] }
        let usual = try Quantity(parsing: number.expected) * Quantity(3) + Quantity(40)
        let greatest = min(try Quantity(parsing: number.greatest), usual)
        let share = try Quantity(Int.random(in: 0...1_000, using: &random)) / Quantity(1_000)
        let least = try Quantity(parsing: number.least)
        return try (least + (greatest - least) * share)
            .rounded(toFractionDigits: Int.random(in: 0...3, using: &random)).description
    }

    @Test("a site that is checked alone has the pages of one that is read")
    func unread() async throws {
        let place = ProjectFolder.fixtures.appending(path: "Project").path
        let project = try #require(
            PricedProject.load(EstimationRequest(project: place)).project
        )
        var pages: [[String]] = []
        for isRead in [true, false] {
            let made = await GeneratedSite.generate(project, formats: [.html], isRead: isRead)
            let site = try #require(made.site)
            pages.append(site.files.paths.filter { $0.hasSuffix("index.html") })
        }
        #expect(pages[0].contains("calculator/index.html"))
        #expect(pages[0] == pages[1])
    }
}
