extension Int {
    /// Reads one to eighteen digits; nil for a sign, a leading zero, a space or nothing.
    init?(wholeNumber text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.count <= 18,
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }),
            text == "0" || text.utf8.first != UInt8(ascii: "0")
        else { return nil }
        self.init(text)
    }
}
