import ReportModel

extension LinkTarget {
    /// The address outside the site, with everything percent-encoded that a page could take for
    /// its own mark-up; nil for a target on the site, and for a scheme that can carry code.
    var webAddress: String? {
        guard case .external(let address) = self else { return nil }
        let isWeb = ["https://", "http://", "mailto:"]
            .contains { address.lowercased().hasPrefix($0) }
        return isWeb ? address.percentEncoded : nil
    }
}

extension String {
    /// The address with each byte encoded that no address may hold, and those that Markdown reads.
    var percentEncoded: String {
        let allowed = Set("-._~:/?#@!&'*+,;=%".utf8)
        var result = ""
        for byte in utf8 {
            let character = Character(Unicode.Scalar(byte))
            if allowed.contains(byte) || (byte < 0x80 && (character.isLetter || character.isNumber))
            {
                result.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 0x10 ? "0" : "") + digits
            }
        }
        return result
    }
}
