/// What a price of the list is for: a number of things of one sort.
struct AWSPriceListUnit: Hashable {
    /// How many.
    let per: Int

    /// Of what, in the singular: `token`, `hour`, `image`.
    let thing: String

    /// Reads the unit of a price dimension, such as `1K tokens`; nil for a unit that says nothing
    /// (`Units`) or that nobody knows.
    init?(parsing text: String) {
        var words = AWSPriceListWords.joined(AWSPriceListWords.split(text))
        if words.first == "per" { words.removeFirst() }
        var per = 1
        switch words.first {
        case "1": words.removeFirst()
        case "1k": (per, words) = (1000, Array(words.dropFirst()))
        case "1m": (per, words) = (1_000_000, Array(words.dropFirst()))
        default: break
        }
        guard let thing = AWSPriceListUnit.things[words.joined(separator: " ")] else { return nil }
        self.per = per
        self.thing = thing
    }

    /// Creates a unit.
    init(per: Int, thing: String) {
        self.per = per
        self.thing = thing
    }

    /// The things that meters count, by the unit that the list calls them.
    private static let things: [String: String] = [
        "tokens": "token", "tpm hour": "TPM-hour", "hour": "hour", "image": "image",
        "image processed": "image", "second": "second", "queries": "query",
        "request": "request", "textrequest": "request", "model month": "model-month",
        "text units": "text unit", "text unit": "text unit", "textunits": "text unit",
        "pages processed": "page", "pages": "page", "minutes processed": "minute",
        "v cpu hour": "vCPU-hour", "gb hour": "GB-hour", "gb month": "GB-month",
        "gb mo": "GB-month", "invocation": "request", "invocations": "request",
        "retrieval": "request", "retrievals": "request", "search": "request",
        "searches": "request", "event": "event", "events": "event", "tool month": "tool-month",
        "tools month": "tool-month", "record month": "record-month",
        "records month": "record-month", "memories month": "record-month",
    ]

    /// What one call is named by lists and by meters.
    private static let calls: Set = ["request", "query", "invocation", "search", "retrieval"]

    /// Whether a meter's unit is this sort of thing: a model unit-hour is an hour of something.
    func measures(_ meterUnit: String) -> Bool {
        meterUnit == thing || thing == "hour" && meterUnit == "model unit-hour"
            || AWSPriceListUnit.calls.isSuperset(of: [thing, meterUnit])
    }
}
