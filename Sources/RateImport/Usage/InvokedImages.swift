import Catalog

/// The images that a call made, by the size and the quality that its request asks for.
struct InvokedImages {
    private let fields: RecordFields

    init(_ fields: RecordFields) { self.fields = fields }

    /// The images; none where the record counts none.
    ///
    /// - Throws: A failure that names what the request leaves open.
    func counts() throws(UsageRecordFailure) -> [Usage.Count] {
        guard let images = try fields.object("output")?.count("outputImageCount"), images > 0 else {
            return []
        }
        let config = try fields.object("input")?.object("inputBodyJson")?
            .object("imageGenerationConfig")
        let width = try config?.count("width")
        let height = try config?.count("height")
        let quality = try config?.text("quality")
        guard let width, let height, let quality else {
            let missing = [
                width == nil ? "width" : nil, height == nil ? "height" : nil,
                quality == nil ? "quality" : nil,
            ]
            .compactMap { $0 }.joined(separator: ", ")
            throw fields.failure(
                "\(images) images were made, whose price depends on what the request does not say: "
                    + missing
            )
        }
        guard ["standard", "premium"].contains(quality) else {
            throw fields.failure("the quality \"\(quality)\" is not known: standard or premium")
        }
        let side = max(width, height)
        let sizes = [512, 1_024, 2_048].filter { side <= $0 }
        guard let smallest = sizes.first, side > 0 else {
            throw fields.failure("no price is for images of \(width) x \(height)")
        }
        let meters = sizes.map { MeterID("output_images_\($0)_\(quality)") }
        // Where a model has no price for the smallest size, the next holds up to its own.
        return [
            Usage.Count(
                MeterID("output_images_\(smallest)_\(quality)"),
                images,
                or: Array(meters.dropFirst()),
                .firstSold
            )
        ]
    }
}
