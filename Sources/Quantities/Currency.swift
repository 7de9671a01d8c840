/// A currency by its code of ISO 4217, with as many decimals as its amounts have.
///
/// Source: ISO 4217, list one, as of 2026-01-01; funds codes and precious metals are left out.
public struct Currency: Sendable, Hashable {
    /// The code, three capital letters such as `EUR`.
    public let code: String

    /// How many decimals an amount has, 0 to 4: 2 for `EUR`, none for `JPY`.
    public let fractionDigits: Int

    /// The currency in which every rate of a catalog is published.
    public static let usDollar = Currency(code: "USD", fractionDigits: 2)

    /// The currency of a code; nil for a code that no currency has.
    public init?(code: String) {
        guard let digits = Currency.fractionDigits(of: code) else { return nil }
        self.init(code: code, fractionDigits: digits)
    }

    private init(code: String, fractionDigits: Int) {
        self.code = code
        self.fractionDigits = fractionDigits
    }

    /// Every code, in order.
    public static var codes: [String] {
        groups.flatMap { words(in: $0.codes) }.sorted()
    }

    private static func fractionDigits(of code: String) -> Int? {
        groups.first { words(in: $0.codes).contains(code) }?.digits
    }

    private static func words(in text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let groups: [(digits: Int, codes: String)] = [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
        (2, twoDigits),
    ]

    private static let twoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
        + "CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
        + "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
        + "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
        + "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
        + "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG"
}
