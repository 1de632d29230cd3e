import { CognitoIdentityProviderClient, InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";

const client = new CognitoIdentityProviderClient({
  region: "us-east-1",
  endpoint: process.env.AWS_ENDPOINT_URL,
});
const answer = await client.send(
  new InitiateAuthCommand({
    AuthFlow: "USER_PASSWORD_AUTH",
    ClientId: process.env.COGNITO_CLIENT_ID,
    AuthParameters: { USERNAME: process.env.COGNITO_USERNAME, PASSWORD: process.env.COGNITO_PASSWORD },
  }),
);
console.log(answer.AuthenticationResult.AccessToken);
