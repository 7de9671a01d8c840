import RateImport
import Testing

@Suite("Price listing")
struct PriceListingTests {
    @Test("a skipped entry keeps its reason")
    func keepsReason() {
        let skipped = SkippedEntry(entry: "x", reason: "no price")
        #expect(PriceListing(rates: [], skipped: [skipped]).skipped.map(\.reason) == ["no price"])
    }
}
