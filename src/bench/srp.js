// amazon-cognito-identity-js signing in by SRP, for comparison.
const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require('amazon-cognito-identity-js');

const pool = new CognitoUserPool({
  UserPoolId: process.env.COGNITO_USER_POOL_ID,
  ClientId: process.env.COGNITO_CLIENT_ID,
  endpoint: process.env.AWS_ENDPOINT_URL,
});
const user = new CognitoUser({ Username: process.env.COGNITO_USERNAME, Pool: pool });
const details = { Username: process.env.COGNITO_USERNAME, Password: process.env.COGNITO_PASSWORD };
user.authenticateUser(new AuthenticationDetails(details), {
  onSuccess: session => console.log(session.getAccessToken().getJwtToken()),
  onFailure: error => {
    console.error(error);
    process.exit(1);
  },
});
