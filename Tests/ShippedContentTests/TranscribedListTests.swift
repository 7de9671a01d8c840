import Catalog
import Foundation
import Quantities
import RateImport
import ReportBuilding
import SiteGeneration
import TestSupport
import Testing

/// The shipped catalog beside AWS's price list for all commercial regions, as a public page
/// transcribes it; the list lies beside the project, and is not a part of it.
@Suite("The transcribed price list")
struct TranscribedListTests {
    /// What the list calls models that the catalog knows by other names.
    private static let names = [
        "Nova Sonic 2.0": "nova-2-sonic",
        "TitanEmbeddingV2-Text": "titan-text-embeddings-v2",
        "TitanText-Premier": "titan-text-premier",
        "Cohere Embed 3 Model - English": "cohere-embed-3-english",
        "Devstral": "devstral-2-123b",
        "Nemotron Nano 3 30B": "nemotron-3-nano-30b",
        "qwen3-next-80b-a3b": "qwen3-next-80b",
        "R1": "deepseek-r1",
    ]

    /// Every difference that is left, and why: the list keeps the first of several SKUs.
    private static let notes = [
        "nova-2-lite us-east-1 standard":
            "The SKU of custom models; the other lists and the page of AWS have 0.33 and 2.75.",
        "claude-3.5-haiku us-east-1 standard":
            "The latency-optimized tier; half of the standard price, 0.40 and 2.00, is the batch.",
        "claude-3.5-haiku us-east-2 standard": "As in us-east-1.",
        "claude-3.5-haiku us-west-2 standard": "As in us-east-1, in one of the two meters.",
    ]

    /// Models that were gone before the catalog begins, or are no model of their own.
    private static let unknown: Set = [
        "Claude", "Claude (100K)", "Claude Instant (100K)", "Llama 3.3 70B Custom",
    ]

    private struct Point: Hashable {
        let model: String
        let region: Region
        let tier: PurchaseTier
        let isGlobal: Bool
        let isInput: Bool
    }

    /// Each price of the list, in dollars a million tokens; nil where it is not on this machine.
    private static func list() throws -> [(point: Point, price: Quantity)]? {
        let file = ProjectFolder.repository.appending(
            path: "../shared/data/aws-price-list/transcribed-tokens.2026-08-20.json"
        )
        guard let data = try? Data(contentsOf: file) else { return nil }
        let document = try JSONDocument(parsing: [UInt8](data), file: "list.json")
        var prices: [(Point, Quantity)] = []
        for row in try #require(document.root["rows"]).elements {
            var model = try #require(row["m"]?.text)
            let isBatch = model.hasSuffix(" (バッチ)")
            let isGlobal = model.hasSuffix(" (クロスリージョン)")
            if isBatch || isGlobal { model = String(model.prefix { $0 != "(" }.dropLast()) }
            for (name, isInput) in [("i", true), ("o", false)] {
                guard let number = row[name]?.numberText else { continue }
                let price = try #require(PublishedNumber(parsing: number))
                for region in try #require(row["r"]).elements {
                    let point = Point(
                        model: model,
                        region: Region(try #require(region.text)),
                        tier: isBatch ? .batch : .standard,
                        isGlobal: isGlobal,
                        isInput: isInput
                    )
                    prices.append((point, try Quantity(parsing: price.decimalText(timesTenTo: 0))))
                }
            }
        }
        return prices
    }

    private let catalog: RateCatalog
    private let day: CalendarDate

    init() throws {
        let context = try ShippedProject.priced().context
        catalog = context.catalog
        day = context.asOf
    }

    /// What the catalog asks for at a point, under each scope that the point can mean.
    private func prices(at point: Point, of offering: OfferingID) throws -> [Quantity] {
        let platform: PlatformID = "aws-bedrock"
        let meters: [MeterID] =
            point.isInput
            ? ["input_tokens", "embedding_tokens", "input_text_requests"] : ["output_tokens"]
        let sold = Set(catalog.rates(of: offering, on: day).map(\.sku.meter))
        let meter = try #require(meters.first(where: sold.contains), "\(offering)")
        var scopes: [Scope?] = [.inRegion, .geo]
        if point.isGlobal { scopes = [.global] }
        if meter == "input_text_requests" { scopes = [nil] }
        return try scopes.compactMap { scope in
            let sku = SKU(
                platform: platform,
                offering: offering,
                meter: meter,
                region: point.region,
                scope: scope,
                tier: point.tier
            )
            let plain = catalog.rates(of: sku, on: day).first { $0.key.condition == nil }
            guard let price = plain?.price else { return nil }
            return try price.perUnit * Quantity(scope == nil ? 1 : 1_000_000)
        }
    }

    @Test("the catalog has every price of the list, but for differences that are explained")
    func comparison() throws {
        guard let list = try Self.list() else {
            print("skipped: the transcribed price list is not on this machine")
            return
        }
        #expect(list.count == 4566)
        let listed = Dictionary(grouping: list) { entry -> [String] in
            let point = entry.point
            let model = Self.names[point.model] ?? point.model
            let offering = catalog.offering(named: model)?.offering.text ?? model
            return [
                offering, point.region.text, point.tier.rawValue, "\(point.isGlobal)",
                "\(point.isInput)",
            ]
        }
        var same = 0
        var contradicted = 0
        var unpriced: [String] = []
        var unexplained: [String] = []
        var explained = 0
        for (key, entries) in listed {
            guard let match = catalog.offering(named: key[0]) else {
                #expect(Self.unknown.contains(key[0]), "\(key)")
                continue
            }
            let prices = try prices(at: entries[0].point, of: match.offering)
            guard !prices.isEmpty else {
                unpriced.append(key.joined(separator: " "))
                continue
            }
            let agreeing = entries.count { entry in prices.allSatisfy { $0 == entry.price } }
            same += agreeing
            if agreeing > 0 { contradicted += entries.count - agreeing }
            guard agreeing == 0 else { continue }
            let place = key.prefix(3).joined(separator: " ")
            if Self.notes[place] == nil {
                unexplained.append("\(key): \(prices) for \(entries.map(\.price))")
            } else {
                explained += entries.count
            }
        }
        #expect(unexplained.sorted() == [])
        #expect(unpriced.sorted() == [])
        #expect(explained <= 10)
        // Qwen3 Next in Mumbai stands in the list twice, with two prices.
        #expect(contradicted == 4)
        #expect(same >= 4500)
    }
}
