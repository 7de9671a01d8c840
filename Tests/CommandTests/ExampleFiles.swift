/// The files that the examples of the help name.
enum ExampleFiles {
    static let all = [
        ("usages.jsonl", usage), ("model_prices.json", map), ("index.json", offer),
        ("new-rates.csv", header + line(price: "0.80", on: "2026-12-01")),
        ("editor", "echo '\(line(price: "0.70", on: "2026-12-02"))' >> \"$1\""),
        ("exports/2026-10.csv", bill), ("exports/2026-10/part-1.csv", bill), ("bill.csv", bill),
        ("logs/AWSLogs/1/calls.json", call),
    ]

    private static let bill = """
        line_item_usage_account_id,line_item_product_code,line_item_usage_type,\
        line_item_usage_start_date,line_item_usage_amount,line_item_unblended_cost,\
        line_item_currency_code
        111122223333,AmazonBedrock,USE1-NovaLite-input-tokens,2026-10-04T00:00:00Z,1000,0.06,USD
        """

    private static let call = """
        {"schemaType":"ModelInvocationLog","timestamp":"2026-10-03T10:00:00Z",\
        "accountId":"111122223333","modelId":"amazon.nova-lite-v1:0","region":"us-east-1","input":{"inputTokenCount":30},\
        "output":{"outputTokenCount":4}}
        """

    private static let usage = #"{"model": "claude-haiku-4.5", "scope": "global", "input": 1000}"#

    private static let map = """
        {"amazon.titan-text-express-v1":
          {"litellm_provider": "bedrock", "input_cost_per_token": 1.4e-6}}
        """

    private static let offer = """
        {"formatVersion": "v1.0", "offerCode": "AmazonBedrock", "products": {"Q": {"sku": "Q",
          "productFamily": "Amazon Bedrock", "attributes": {"servicecode": "AmazonBedrock",
          "usagetype": "USE1-NovaLite-input-tokens", "feature": "On-demand Inference",
          "inferenceType": "Input tokens", "model": "Nova Lite", "regionCode": "us-east-1"}}},
         "terms": {"OnDemand": {"Q": {"Q.J": {"effectiveDate": "2026-12-01T00:00:00Z",
          "priceDimensions": {"Q.J.6": {"description": "$0.00005 per 1K tokens for Nova Lite",
          "beginRange": "0", "endRange": "Inf", "unit": "1K tokens",
          "pricePerUnit": {"USD": "0.0000500000"}}}}}}}}
        """

    private static let header = """
        platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,\
        effective_until,status,source,note

        """

    /// A price of Claude Haiku 4.5's input at the global scope.
    private static func line(price: String, on day: String) -> String {
        "aws-bedrock,claude-haiku-4.5,input_tokens,*,global,standard,,\(price),1000000 tokens,"
            + "\(day),,confirmed,litellm-1.109.1,"
    }
}
