import Testing

@Suite("Binary numbers")
struct BinaryNumberTests {
    @Test("binary floating point stays where samples are computed")
    func sources() throws {
        let breaches = try SourceFile.all().flatMap(binaryNumbers)
        #expect(breaches == [], "money and quantities are exact")
    }

    @Test(
        "a binary number is found, whether it is named, written or borrowed",
        arguments: [
            "let share: Double = 1", "var rows: [Float]", "let share = 0.25", "let tiny = 1e-6",
            "let half = total.approximation / 2",
        ]
    )
    func found(line: String) {
        let source = "let a = 1\n" + line
        let file = SourceFile(room: "Pricing", name: "Share", source: source)
        #expect(binaryNumbers(in: file) == ["Pricing/Share.swift:2"])
    }

    @Test(
        "whole numbers and parts of tuples are not binary",
        arguments: [
            "let a = 1_000", "let b = pair.0.1", "0..<10", "let c = 0xE5", "let d = $0.1.e",
        ]
    )
    func notFound(line: String) {
        let file = SourceFile(room: "Pricing", name: "Share", source: line)
        #expect(binaryNumbers(in: file).isEmpty)
    }

    @Test("an approximation may be declared in Quantities, and nothing beside it")
    func quantities() {
        let source = """
            public var approximation: Double { Double(units) / 1e12 }
            public var half: Double { Double(units) / 2 }
            """
        let file = SourceFile(room: "Quantities", name: "Money", source: source)
        #expect(Set(binaryNumbers(in: file)) == ["Quantities/Money.swift:2"])
    }

    /// The places in a file where binary floating point has no business.
    private func binaryNumbers(in file: SourceFile) -> [String] {
        let names: Set<String> = ["Double", "Float", "Float16", "Float80", "CGFloat"]
        if file.room == "Formulas", ["Compiler", "Program"].contains(file.name) { return [] }
        if file.room == "Analysis", ["CostBand", "TriangularRange"].contains(file.name) {
            return []
        }
        // The cells of a spreadsheet hold binary numbers.
        if file.room == "Spreadsheets", file.name.hasPrefix("SpreadsheetWriter") { return [] }
        let declaration = SwiftLexer.tokens(of: "var approximation: Double")
        let allowed = file.room == "Quantities" ? file.lines(with: declaration) : []
        return file.tokens
            .filter { token in
                guard token.kind == .code, !allowed.contains(token.line) else { return false }
                return names.contains(token.text) || token.text == "approximation"
                    || token.isFractionalNumber
            }
            .map { file.place($0.line) }
    }
}
