import Catalog
import Quantities
import RateImport
import Testing

@Suite("AWS price list: published files")
struct AWSPriceListFileTests {
    @Test("explore")
    func explore() throws {
        let reader = AWSPriceListReader(catalog: try AWSSamples.catalog())
        for path in ["aws-price-list/AmazonBedrock.us-east-1.20260911.excerpt.index.json","aws-price-list/AmazonBedrockFoundationModels.20260119.getproducts.excerpt.json"] {
            let l = reader.listing(of: try AWSSamples.document(path))
            for x in AWSSamples.lines(l.rates) { print("R", x) }
            for x in l.skipped { print("S", x.entry, "--", x.reason) }
            for x in l.rates where x.note != nil { print("N", x.entry, x.note ?? "") }
        }
        let day = try #require(CalendarDate(parsing: "2026-07-14"))
        let l = AWSPageReader(catalog: try AWSSamples.catalog(), asOf: day).listing(of: try AWSSamples.document("aws-bedrock-page/bedrock_pricing_page.2026-07-14.json"))
        for x in AWSSamples.lines(l.rates) { print("R", x) }
        for x in l.skipped where x.reason != "a worked example" { print("S", x.entry, "--", x.reason) }
    }
}
