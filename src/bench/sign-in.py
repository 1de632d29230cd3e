# The AWS SDK for Python signing in, for comparison.
import os

import boto3
from botocore import UNSIGNED
from botocore.config import Config

client = boto3.client("cognito-idp", region_name="us-east-1", config=Config(signature_version=UNSIGNED))
answer = client.initiate_auth(
    AuthFlow="USER_PASSWORD_AUTH",
    ClientId=os.environ["COGNITO_CLIENT_ID"],
    AuthParameters={"USERNAME": os.environ["COGNITO_USERNAME"], "PASSWORD": os.environ["COGNITO_PASSWORD"]},
)
print(answer["AuthenticationResult"]["AccessToken"])
