/// The words that say what a cell is the price of: those of its heading, of the cell itself, and
/// of the columns beside it that the heading leaves to them.
enum AWSPageHeading {
    /// The words, for a reading.
    static func words(of cell: AWSPageCell, in row: AWSPageRow) -> [String] {
        var words = AWSPriceListWords.split(cell.heading) + AWSPriceListWords.split(cell.unit)
        if let modality = row["Modality"] { words += AWSPriceListWords.split(modality) }
        if let size = row["Image resolution"] { words += side(of: size) }
        if let size = row["Video resolution"] {
            words += AWSPriceListWords.split(size).filter { $0.hasSuffix("p") }
        }
        // Fillers of the page's sentences, which say nothing of what is counted.
        let fillers: Set<String> = ["quality", "video", "generation"]
        let isGenerated = words.contains("generated")
        return words.filter { !(fillers.contains($0) && $0 == "quality") || !isGenerated }
    }

    /// `up to 1024 x 1024` as one number.
    private static func side(of size: String) -> [String] {
        Array(AWSPriceListWords.split(size).filter { $0.allSatisfy(\.isNumber) }.prefix(1))
    }
}
