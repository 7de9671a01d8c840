import YAMLReading

extension YAMLValue {
    /// The value as a web address; reports `bad-url`.
    func webAddress() -> String? {
        guard let text = text() else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
            report(
                "bad-url",
                "\"\(text)\" is not a web address",
                help: "write an address that begins with https://"
            )
            return nil
        }
        return text
    }
}
